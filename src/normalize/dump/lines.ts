/** A line of a text dump, or what hard wrapping had made several lines of. */
export interface Line {
  readonly text: string;
  /** It stood behind a bullet. */
  readonly item: boolean;
  /** Width: characters, those of Chinese, Japanese and Korean three times. */
  readonly width: number;
  readonly prose: boolean;
}

const bullet = /^\s*[*+•·‣◦-]\s+/;
const sentenceEnd = /[.!?。！？…:]["'”’»)\]]*$/;
const excerptEnd = /(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\W*$/;

/** The lines of a text that hold something. */
export function readLines(text: string): Line[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => readLine(line));
}

function readLine(source: string): Line {
  const text = source.replace(bullet, '').replace(/\s+/g, ' ').trim();
  return { text, item: bullet.test(source), width: widthOf(text), prose: isProse(text) };
}

export function widthOf(text: string): number {
  return text.length + 2 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Long text, or a sentence that is not written like a headline. */
function isProse(text: string): boolean {
  const width = widthOf(text);
  const excerpt = width < 300 && excerptEnd.test(text);
  if (excerpt) return false;
  if (width > 160 || (width >= 80 && endsSentence(text))) return true;
  return width >= 45 && endsSentence(text) && !/[?:]$/.test(text) && capitalised(text) < 0.6;
}

/** The share of words that begin with a capital letter. */
function capitalised(text: string): number {
  const words = text.split(' ');
  return words.filter(word => /^\p{Lu}/u.test(word)).length / words.length;
}
