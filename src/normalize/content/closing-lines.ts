import { isHeading, type Run } from './block.ts';
import { type Flow, isInColumn } from './flow.ts';
import { occurrences, type PhraseMatcher } from './phrases/phrases.ts';
import { lastParagraph } from './trim.ts';

/** Drops legal lines, and requests to subscribe, follow or donate, above all near the end. */
export function dropClosingLines(flow: Flow, phrases: PhraseMatcher): void {
  const last = lastParagraph(flow);
  let seen = 0;
  for (const [at, run] of flow.runs.entries()) {
    if (run.dropped) continue;
    if (run.prose) seen += run.length;
    if (run.length > 900 || isHeading(run.section)) continue;
    const isLate = seen > flow.prose * 0.75 || at > last - 4;
    if (isLate && isLegal(run, phrases)) run.dropped = 'legal';
    else if (isSoliciting(run, isLate, flow, phrases)) run.dropped = 'soliciting';
  }
}

function isLegal({ text, length }: Run, { legal }: PhraseMatcher): boolean {
  return occurrences(legal, text) >= (length < 200 ? 1 : 2);
}

function isSoliciting(run: Run, isLate: boolean, flow: Flow, phrases: PhraseMatcher): boolean {
  if (run.length >= 500) return false;
  const standsOut = run.emphasis > 0.7 || !isInColumn(run, flow);
  if (!standsOut && !isLate) return false;
  const requests = new Set(run.text.toLowerCase().match(phrases.soliciting)).size;
  return requests >= 2 && (standsOut || requests * 150 > run.length);
}
