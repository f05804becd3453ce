import type { Line } from './lines.ts';

/** A short line below which a dump has nothing of the article any more. */
interface Closing {
  readonly line: RegExp;
  /** The share of the dump's prose that has to stand above it. */
  readonly above: number;
}

export const closings: readonly Closing[] = [
  {
    line: /^\d+ (?:responses?|repl(?:y|ies)|thoughts?|comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|komentarz[ey]?)(?: (?:to|on|zu|sur|en|em|su|op|do)\b.*)?\W*$/i,
    above: 0.1,
  },
  { line: /^(?:leave a (?:comment|reply)|post a comment|add a comment)\b.{0,40}$/i, above: 0.3 },
  {
    line: /^(?:about|über|sobre|acerca de|à propos d[eu]?|informazioni su|hakkında|o firmie|о компании)\s+\p{Lu}[^.!?]{0,50}$/iu,
    above: 0.6,
  },
  {
    line: /^(?:notes to editors?|(?:media|press) (?:contacts?|enquiries|inquiries)|pressekontakt)\W*$/i,
    above: 0.5,
  },
];

/** Less prose than this above a closing line is no article. */
const least = 200;

/** How many lines there are above the first closing line. */
export function closingAt(lines: readonly Line[]): number {
  const total = lines.reduce((sum, line) => sum + proseOf(line), 0);
  let above = 0;
  for (const [at, line] of lines.entries()) {
    if (above >= least && closes(line, above / total)) return at;
    above += proseOf(line);
  }
  return lines.length;
}

function closes({ text, width }: Line, above: number): boolean {
  return width < 120 && closings.some(closing => above >= closing.above && closing.line.test(text));
}

function proseOf({ prose, width }: Line): number {
  return prose ? width : 0;
}
