import type { FeedDefinition } from '../feed.ts';
import { formats } from './formats.ts';
import { type Html, html } from './html.ts';
import { href, type Look } from './look.ts';

/** Archives that are linked to, the newest; each links to the one before. */
export const linkedArchives = 200;

/** Those of them that are seen at once; the others can be unfolded. */
const openAtMost = 3;

/**
 * Links to the archives of a feed, the newest first, each in every format that it is published in.
 *
 * @param documents paths of the documents of these archives, or more
 */
export function archiveLinks(
  look: Look,
  { path, title }: FeedDefinition,
  documents: readonly string[],
): Html | null {
  const published = new Set(documents);
  const numbers = documents
    .filter(document => document.startsWith(`${path}archive/`))
    .map(document => Number(document.slice(`${path}archive/`.length).split('/')[0]));
  const newestFirst = [...new Set(numbers)].sort((a, b) => b - a);
  if (newestFirst.length === 0) return null;
  const lines = newestFirst
    .slice(0, linkedArchives)
    .map(
      number =>
        html`<li>Archive ${number} <span class="formats">${formats
          .filter(({ file }) => published.has(`${path}archive/${number}/${file}`))
          .map(
            ({ name, file, type }) =>
              html`<a href="${href(look, `${path}archive/${number}/${file}`)}" type="${type}" aria-label="Archive ${number} as ${name}">${name}</a>`,
          )}</span></li>`,
    );
  const older = lines.slice(openAtMost);
  return html`<ul class="archives" aria-label="Archives of ${title}">${lines.slice(0, openAtMost)}</ul>
${older.length > 0 && html`<details class="older"><summary>Older archives</summary><ul class="archives">${older}</ul></details>`}`;
}
