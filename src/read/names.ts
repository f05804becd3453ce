/** Endings of article files. */
export const articleEndings: readonly string[] = ['.html', '.htm', '.txt', '.md', '.json'];

/** What editors and systems leave beside a file while it is being written. */
export const temporaryNames: readonly RegExp[] = [
  /^\./,
  /~$/,
  /^#.*#$/,
  /\.(?:swp|swx|tmp|part)$/i,
];

/** Whether a file of this name, without its folder, is an article. */
export function isArticleName(name: string): boolean {
  return !isTemporaryName(name) && articleEndings.some(end => name.toLowerCase().endsWith(end));
}

/** Whether a file or folder of this name is passed over: hidden, or an editor's own. */
export function isTemporaryName(name: string): boolean {
  return temporaryNames.some(pattern => pattern.test(name));
}
