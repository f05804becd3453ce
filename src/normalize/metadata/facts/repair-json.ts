/**
 * Makes JSON of what templates write instead: HTML comment and CDATA marks around it, JavaScript
 * comments, raw control characters inside strings, commas before a closing bracket, a semicolon at
 * the end. One pass, linear in the length.
 */
export function repairJson(source: string): string {
  const text = withoutWrapping(source);
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    if (token.startsWith('"')) pieces.push(token.replace(controls, ' '));
    else if (token === '}' || token === ']') closing(pieces, token);
    else if (!/^(?:\s|\/\*|\/\/)/.test(token)) pieces.push(token);
    at = end;
  }
  return pieces.join('');
}

/** Characters that JSON does not allow inside a string (RFC 8259 §7). */
const controls = /\p{Cc}+/gu;

function closing(pieces: string[], bracket: string): void {
  if (pieces.at(-1) === ',') pieces.pop();
  pieces.push(bracket);
}

/** Where the string, comment, space, word or sign that begins at `start` ends. */
function tokenEnd(text: string, start: number): number {
  const token = /"(?:[^"\\]|\\.)*"?|\/\*.*?(?:\*\/|$)|\/\/[^\n]*|\s+|[^\s"{}[\],:/]+|./sy;
  token.lastIndex = start;
  return token.test(text) ? token.lastIndex : text.length;
}

function withoutWrapping(source: string): string {
  const text = source.replace(/<!\[CDATA\[|\]\]>/g, '');
  const start = text.search(/[{[]/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return start < 0 || end < start ? '' : text.slice(start, end + 1);
}
