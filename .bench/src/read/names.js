/** Endings of article files. */
export const articleEndings = ['.html', '.htm', '.txt', '.md', '.json'];
/** Files with such an ending that come with an article, and are none. */
export const companionEndings = ['.chapters.json'];
/** What editors and systems leave beside a file while it is being written. */
export const temporaryNames = [
    /^\./,
    /~$/,
    /^#.*#$/,
    /\.(?:swp|swx|tmp|part)$/i,
];
/** Whether a file of this name, without its folder, is an article. */
export function isArticleName(name) {
    const endsWith = (end) => name.toLowerCase().endsWith(end);
    return (!isTemporaryName(name) && articleEndings.some(endsWith) && !companionEndings.some(endsWith));
}
/** Whether a file or folder of this name is passed over: hidden, or an editor's own. */
export function isTemporaryName(name) {
    return temporaryNames.some(pattern => pattern.test(name));
}
