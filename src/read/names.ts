import { localType } from '../local-file.ts';

/** Endings of article files. */
export const articleEndings: readonly string[] = ['.html', '.htm', '.txt', '.md', '.json'];

/** Files with such an ending that come with an article, and are none. */
export const companionEndings: readonly string[] = ['.chapters.json'];

/** What editors and systems leave beside a file while it is being written. */
export const temporaryNames: readonly RegExp[] = [
  /^\./,
  /~$/,
  /^#.*#$/,
  /\.(?:swp|swx|tmp|part)$/i,
];

/** Whether a file of this name, without its folder, is an article. */
export function isArticleName(name: string): boolean {
  const lower = name.toLowerCase();
  const endsWith = (end: string): boolean => lower.endsWith(end);
  return (
    !isTemporaryName(name) && articleEndings.some(endsWith) && !companionEndings.some(endsWith)
  );
}

/** Whether a file of this name is an article, or may be published with one. */
export function isPublishedName(name: string): boolean {
  return isArticleName(name) || localType(name) !== null;
}

/** Whether a file or folder of this name is passed over: hidden, or an editor's own. */
export function isTemporaryName(name: string): boolean {
  return temporaryNames.some(pattern => pattern.test(name));
}
