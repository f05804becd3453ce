import { feedsPath } from '../../pages/look.ts';

/** A page is a file of this name, so that any static host finds it at its folder's address. */
const index = 'index.html';

/** The file of the home page in the export. */
export const homeFile = index;

/** The file of the page of all feeds. */
export const feedsFile = `${feedsPath}${index}`;

/** The files of the pages that list feeds: any new edition may have changed them. */
export const listFiles: readonly string[] = [homeFile, feedsFile];

/** The file of the page of an entry. */
export function articleFile(slug: string): string {
  return `articles/${slug}/${index}`;
}

/** The slug of the entry whose page lies at the path; null for other files. */
export function slugIn(path: string): string | null {
  return /^articles\/(.+)\/index\.html$/.exec(path)?.[1] ?? null;
}

/** The file of the page of a feed whose documents lie below `path`. */
export function feedFile(path: string): string {
  return `${path}${index}`;
}
