import { isHeading, type Run } from './block.ts';
import { type Flow, isInColumn } from './flow.ts';
import type { PhraseMatcher } from './phrases/phrases.ts';
import { lastParagraph } from './trim.ts';

/** Drops legal lines, and requests to subscribe, follow or donate, above all near the end. */
export function dropClosingLines(flow: Flow, phrases: PhraseMatcher): void {
  const last = lastParagraph(flow);
  let seen = 0;
  for (const [at, run] of flow.runs.entries()) {
    if (run.dropped) continue;
    const before = seen;
    if (run.prose) seen += run.length;
    if (run.length > 900 || isHeading(run.section)) continue;
    const isLate = before > flow.prose / 2 && (seen > flow.prose * 0.75 || at > last - 4);
    if (isLate && isLegal(run, phrases)) run.dropped = 'legal';
    else if (isSoliciting(run, isLate, flow, phrases)) run.dropped = 'soliciting';
  }
}

function isLegal({ text, length }: Run, { legal }: PhraseMatcher): boolean {
  return differing(legal, text) >= (length < 200 ? 1 : 2);
}

function isSoliciting(run: Run, isLate: boolean, flow: Flow, phrases: PhraseMatcher): boolean {
  if (run.length >= 500) return false;
  const standsOut = run.emphasis > 0.7 || !isInColumn(run, flow);
  if (!standsOut && !isLate) return false;
  const requests = differing(phrases.soliciting, run.text);
  return requests >= 2 && (standsOut || requests * 150 > run.length);
}

/** How many different things are found in a text: an article about newsletters says one of them often. */
function differing(pattern: RegExp, text: string): number {
  return new Set(text.toLowerCase().match(pattern)).size;
}
