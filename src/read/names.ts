import { localType } from '../local-file.ts';

/** Endings of article files. */
export const articleEndings: readonly string[] = ['.html', '.htm', '.txt', '.md', '.json'];

/** Files with such an ending that come with an article, and are none. */
const companionEndings: readonly string[] = ['.chapters.json'];

/** What editors and systems leave beside a file while it is being written, in letters of any case. */
const temporaryNames: readonly RegExp[] = [/^\./, /~$/, /^#.*#$/, /\.(?:swp|swx|tmp|part)$/];

// One pattern in place of several: a look at a large folder is spent on names to a good part.
const articleEnding = endingIn(articleEndings);
const companionEnding = endingIn(companionEndings);
const temporaryName = new RegExp(temporaryNames.map(({ source }) => source).join('|'), 'i');

function endingIn(endings: readonly string[]): RegExp {
  return new RegExp(`(?:${endings.map(end => end.replaceAll('.', '\\.')).join('|')})$`, 'i');
}

/** Whether a file of this name, without its folder, is an article. */
export function isArticleName(name: string): boolean {
  return articleEnding.test(name) && !companionEnding.test(name) && !isTemporaryName(name);
}

/** Whether a file of this name is an article, or may be published with one. */
export function isPublishedName(name: string): boolean {
  return isArticleName(name) || localType(name) !== null;
}

/** Whether a file or folder of this name is passed over: hidden, or an editor's own. */
export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}
