import { digest } from '../remember/digest.ts';
import type { PressSettings } from './settings.ts';

/** The version of the rules by which files are normalized: where it differs, they are read anew. */
export function rulesOf({ program, site, timeZone }: PressSettings): string {
  return digest(JSON.stringify([program, site.language, site.url, timeZone]));
}
