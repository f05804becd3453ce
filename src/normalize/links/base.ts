import type { Landmarks } from '../landmarks.ts';

/**
 * The address against which a page's links are resolved: its `<base href>` (HTML Living Standard
 * §2.4.1), else its own.
 *
 * @param own absolute address of the article, or of the folder of what lies beside it
 */
export function baseAddress(landmarks: Landmarks, own: string): string {
  const bases = landmarks.get('base') ?? [];
  const declared = bases.find(({ attribs }) => attribs.href !== undefined)?.attribs.href?.trim();
  const base = declared && URL.canParse(declared, own) ? new URL(declared, own) : null;
  return base && /^https?:$/.test(base.protocol) ? base.href : own;
}
