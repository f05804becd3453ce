import type { Press } from './press.ts';
import type { RenderSettings } from './render-settings.ts';

/** What a run renders its feeds with. */
export interface RenderContext extends RenderSettings {
  readonly press: Press;
}
