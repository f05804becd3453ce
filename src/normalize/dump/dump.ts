import type { Removal } from '../../article.ts';
import { phrasesFor } from '../content/phrases/phrases.ts';
import { type Part, partsOf } from './choose.ts';
import { closingAt } from './closings.ts';
import { type Credits, readCredits } from './credits.ts';
import { furniture } from './furniture.ts';
import { keyOf, type Line, readLines } from './lines.ts';
import { isPlain } from './plain.ts';
import { surroundingsOf } from './surroundings.ts';
import { unwrap } from './unwrap.ts';

export interface Dump extends Credits {
  readonly title: string | null;
  readonly lines: readonly Line[];
  readonly removed: readonly Removal[];
}

/** A line with the reason why it is not in the text, null when it is. */
interface Judged {
  readonly line: Line;
  readonly reason: string | null;
}

const title = 'title';

const reasons: Readonly<Record<Part, string | null>> = {
  before: 'above the article',
  article: null,
  aside: 'between the paragraphs',
  after: 'below the article',
};

/** What a browser's "select all, copy" left of a page, sorted into the article and the rest. */
export function readDump(text: string): Dump {
  const judged = judge(readLines(unwrap(text)));
  const credits = judged.flatMap(({ line }) => readCredits(line.text) ?? []);
  return {
    title: judged.find(({ reason }) => reason === title)?.line.text ?? null,
    lines: judged.flatMap(({ line, reason }) => (reason === null ? line : [])),
    removed: judged.flatMap(({ line, reason }) =>
      reason === null || reason === title ? [] : { reason, text: line.text },
    ),
    sources: credits.flatMap(({ sources }) => sources),
    imageCredits: credits.flatMap(({ imageCredits }) => imageCredits),
  };
}

/** Takes out what is furniture in any dump, then looks for the article in the rest. */
function judge(all: readonly Line[]): Judged[] {
  const leftovers = new Map(all.map(line => [line, leftoverReason(line)]));
  const lines = all.filter(line => leftovers.get(line) === null);
  const wrapped = lines.length < all.length || !isPlain(lines, phrasesFor(null));
  const found = new Map((wrapped ? judgeDump : judgePlain)(lines).map(each => [each.line, each]));
  return all.map(line => found.get(line) ?? { line, reason: leftovers.get(line) ?? null });
}

function leftoverReason({ text }: Line): string | null {
  if (readCredits(text)) return 'sources and credits';
  return furniture.find(({ line }) => line.test(text))?.reason ?? null;
}

/** An article as it was written: its first line is the title if it is not a sentence. */
function judgePlain(lines: readonly Line[]): Judged[] {
  const [first, second] = lines;
  const titled = first && second && !first.prose && first.group !== second.group;
  return lines.map((line, at) => ({ line, reason: titled && at === 0 ? title : null }));
}

function judgeDump(all: readonly Line[]): Judged[] {
  const lines = all.slice(0, closingAt(all));
  const around = surroundingsOf(lines, phrasesFor(null));
  const parts = partsOf(around);
  const begin = parts.indexOf('article');
  const heading = around.heading >= 0 && around.heading < begin ? around.heading : 0;
  const titleAt = begin === 0 && heading === 0 ? -1 : heading;
  const key = keyOf(lines[titleAt]?.text ?? '');
  return all.map((line, at) => {
    if (at === titleAt) return { line, reason: title };
    if (key !== '' && keyOf(line.text) === key) return { line, reason: 'repeated title' };
    return { line, reason: reasons[parts[at] ?? 'after'] };
  });
}
