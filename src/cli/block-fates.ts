import type { Article } from '../article.ts';

/** What became of a block of the original: why it is not in the article, null when it is. */
export interface Fate {
  readonly text: string;
  readonly reason: string | null;
}

/** Compares the blocks of a file with the article's text and with what was removed and why. */
export function blockFates(
  original: readonly string[],
  { text, title, removed }: Pick<Article, 'text' | 'title' | 'removed'>,
): Fate[] {
  const kept = letters(text);
  const taken = removed.map(removal => ({ reason: removal.reason, key: letters(removal.text) }));
  return original.map(block => {
    const key = letters(block);
    if (key === letters(title)) return { text: block, reason: 'title' };
    const removal = taken.find(each => each.key.includes(key));
    // A short block may be part of a sentence that was kept: then its removal counts.
    if (kept.includes(key) && (removal === undefined || key.length > 40)) {
      return { text: block, reason: null };
    }
    return { text: block, reason: removal?.reason ?? 'not in the article' };
  });
}

/** Text as it is compared: without the white space and marks that formats change. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
