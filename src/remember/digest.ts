import { hash } from 'node:crypto';
import type { Article } from '../article.ts';

/** A hash of bytes or text, as short as it can be without ever meeting another by chance. */
export function digest(data: Uint8Array | string): string {
  return hash('sha256', data, 'base64url').slice(0, 27);
}

/**
 * A hash of what a reader gets to see of an article: where the file lies, how a value was found
 * and what was left out do not count.
 */
export function contentDigest(article: Article): string {
  const { path, evidence, removed, problems, text, words, ...content } = article;
  return digest(JSON.stringify(content));
}

/** A hash of the bytes of the local files, wherever they lie; empty for an article without any. */
export function mediaDigest({ files }: Article): string {
  return files.length === 0 ? '' : digest(files.map(({ tag }) => tag ?? 'missing').join(' '));
}
