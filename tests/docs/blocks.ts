/** A fenced block of a Markdown file. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: the name of a file, or `elsewhere`. */
  readonly about: string;
  readonly text: string;
  /** Of the opening fence, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function blocksIn(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w*) ?(.*)\n([\s\S]*?)^```$/gm)].map(match => {
    const [, language = '', about = '', text = ''] = match;
    return { language, about, text, line: markdown.slice(0, match.index).split('\n').length };
  });
}

/** A run tells how far it is where the machine is slow. */
const progressLine = /^.*[█░].*\n/gm;

/**
 * Whether a text is what was expected, where `…` stands for anything, and seconds may differ, as may
 * what is told of progress.
 */
export function isLike(printed: string, expected: string): boolean {
  const pattern = expected
    .trimEnd()
    .split(/…|\d+\.\d s\b/)
    .map(literal => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*?');
  return new RegExp(`^${pattern}$`).test(printed.replace(progressLine, '').trimEnd());
}
