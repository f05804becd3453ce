import { ProblemError } from '../problem.ts';
import { articleOf, type Facts, type ImportedImage, sorted } from './facts.ts';
import type { DocumentSource, ImportedArticle, JsonObject, Omission } from './imported.ts';
import { instant } from './instant.ts';
import { isObject, objectsIn, textIn } from './json-values.ts';
import { fieldText } from './plain-html.ts';

/**
 * An export of Ghost. Its feed names a post by the id of the database, and it does not say where
 * the site is.
 */
export const ghost: DocumentSource<JsonObject> = {
  name: 'Ghost export',
  matches: root => Array.isArray(tablesOf(root)?.posts),
  read: (root, site) => {
    if (site === null) throw noAddress();
    const tables = tablesOf(root) ?? {};
    const posts = objectsIn(tables.posts).map(post => articleFrom(post, tables, site));
    return { ...sorted(posts), next: null };
  },
};

/** Exports of the admin have their tables in `db`, those of the command line have not. */
function tablesOf(root: JsonObject): JsonObject | null {
  const [database] = objectsIn(root.db);
  const { data } = database ?? root;
  return isObject(data) ? data : null;
}

function articleFrom(
  post: JsonObject,
  tables: JsonObject,
  site: string,
): ImportedArticle | Omission {
  const what = textIn(post.title) ?? textIn(post.slug) ?? 'a post';
  const why = reasonAgainst(post);
  return why === null ? articleOf(factsOf(post, tables, site)) : { what, why };
}

function reasonAgainst({ type, page, visibility, html }: JsonObject): string | null {
  if (type === 'page' || page === 1 || page === true) return 'is a page, not a post';
  if (textIn(visibility) !== null && visibility !== 'public') return 'is for members only';
  return textIn(html) === null ? 'has no HTML; open and save it in Ghost, then export again' : null;
}

function factsOf(post: JsonObject, tables: JsonObject, site: string): Facts {
  const own = (table: string) =>
    objectsIn(tables[table])
      .filter(row => row.post_id === post.id)
      .sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0));
  const named = (table: string, id: unknown) => objectsIn(tables[table]).find(row => row.id === id);
  const people = own('posts_authors').map(({ author_id: id }) => named('users', id));
  const tags = own('posts_tags').map(({ tag_id: id }) => named('tags', id));
  const title = textIn(post.title);
  return {
    id: textIn(post.id),
    url: textIn(post.canonical_url) ?? new URL(`${textIn(post.slug) ?? ''}/`, site).href,
    title: title === null ? null : fieldText(title),
    published: instant(textIn(post.published_at)),
    updated: instant(textIn(post.updated_at)),
    authors: people.map(person => ({
      name: textIn(person?.name) ?? '',
      url: textIn(person?.website),
    })),
    tags: tags.filter(tag => tag?.visibility !== 'internal').map(tag => textIn(tag?.name) ?? ''),
    summary: textIn(post.custom_excerpt),
    html: placed(textIn(post.html) ?? '', site),
    image: imageOf(post, own('posts_meta')[0], site),
    attachments: [],
    more: { draft: post.status === 'draft' ? true : null },
  };
}

function imageOf(
  post: JsonObject,
  meta: JsonObject | undefined,
  site: string,
): ImportedImage | null {
  const url = textIn(post.feature_image);
  if (url === null) return null;
  const [alt, caption] = [meta?.feature_image_alt, meta?.feature_image_caption].map(textIn);
  return { url: placed(url, site), alt: alt ?? null, caption: caption ?? null };
}

/** Ghost writes the address of its site as a placeholder. */
function placed(text: string, site: string): string {
  return text.replaceAll('__GHOST_URL__', site.replace(/\/$/, ''));
}

function noAddress(): ProblemError {
  return new ProblemError([
    {
      what: 'a Ghost export does not say where the site is',
      where: 'pressrun import',
      fix: 'Name its address: --site https://blog.example/',
    },
  ]);
}
