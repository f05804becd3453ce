/** Widths, in characters, between which editors and mailers break lines. */
const narrowest = 50;
const widest = 100;

/** Mailers count the line end, editors do not. */
const slack = 2;

/** What is never the rest of the line above: an item, an indented block, a quotation. */
const startsBlock = /^\s*(?:[*+•·-]|\d{1,3}[.)])\s|^\s{4}|^[>|#]/;

/** A line that may be longer than the rest: an address cannot be broken. */
const unbreakable = /^\S+$/;

/**
 * Joins what hard wrapping had made several lines of: where a line ends because the next line's
 * first word would not have fitted in. A text with a line that is wider than `widest` is not wrapped.
 */
export function unwrap(text: string): string {
  const sources = text.split('\n').map(line => line.trimEnd());
  const width = sources
    .filter(line => !unbreakable.test(line))
    .reduce((most, line) => Math.max(most, line.length), 0);
  if (width < narrowest || width > widest) return text;
  const joined: string[] = [];
  let previous = '';
  for (const line of sources) {
    if (continues(previous, line, width)) joined.push(`${joined.pop()} ${line.trimStart()}`);
    else joined.push(line);
    previous = line;
  }
  return joined.join('\n');
}

/** Whether a line goes on with what the line above it began. */
function continues(above: string, line: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(line)?.[1];
  if (above === '' || word === undefined || startsBlock.test(line)) return false;
  return above.length + 1 + word.length > width - slack;
}
