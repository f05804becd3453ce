import { slug } from '../slug.ts';
import {
  bareName,
  type ContentFile,
  contentArticle,
  contentFiles,
  dayOf,
  templateTags,
} from './content-folder.ts';
import { sorted } from './facts.ts';
import type { FolderSource, ImportedArticle, JsonObject, Omission } from './imported.ts';
import { textIn } from './json-values.ts';
import { dayValues, filled } from './permalink.ts';
import { addressOn, siteAddress } from './site-address.ts';
import { siteConfig } from './site-config.ts';

/** The patterns that have a name (Jekyll, Permalinks, Built-in formats). */
const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title:output_ext',
};

/** A site of Jekyll. Its feed names a post by its address without the ending. */
export const jekyll: FolderSource = {
  name: 'Jekyll',
  matches: names => names.has('_posts') || (names.has('_config.yml') && !names.has('content')),
  read: async (folder, named) => {
    const config = await siteConfig(folder, ['_config.yml', '_config.yaml', '_config.toml']);
    const base = textIn(config.baseurl) ?? '';
    const url = textIn(config.url);
    const site = siteAddress(named, url === null ? null : `${url}${base}`, folder);
    const isPost = (path: string) => /(?:^|\/)_(?:posts|drafts)\//.test(path);
    const { files, omitted } = await contentFiles(folder, isPost);
    const { articles, omitted: others } = sorted(
      files.map(file => articleFrom(file, config, site)),
    );
    return {
      articles,
      omitted: [...omitted, ...others, ...files.flatMap(templateTags)],
      next: null,
    };
  },
};

function articleFrom(
  file: ContentFile,
  config: JsonObject,
  site: string,
): ImportedArticle | Omission {
  const { path, fields } = file;
  const [, written = null, name = bareName(path)] =
    /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(bareName(path)) ?? [];
  const ownName = textIn(fields.slug) ?? name;
  const place = slug(ownName);
  if (/(?:^|\/)_drafts\//.test(path)) {
    const id = addressOn(site, `_drafts/${ownName}`);
    return contentArticle(file, { id, url: id, path: `drafts/${place}`, more: { draft: true } });
  }
  const day = dayOf(fields.date) ?? padded(written);
  if (day === null) return { what: path, why: 'has no date in its name, as posts must' };
  const pattern = textIn(fields.permalink) ?? textIn(config.permalink) ?? 'date';
  const values = { ...dayValues(day), title: ownName, slug: ownName, output_ext: '.html' };
  const link = filled(styles[pattern] ?? pattern, { ...values, categories: categoriesOf(file) });
  if (link === null) return { what: path, why: 'has an address that cannot be worked out' };
  return contentArticle(file, {
    id: addressOn(site, `${link.slice(0, link.replace(/\/$/, '').lastIndexOf('/'))}/${ownName}`),
    url: addressOn(site, link),
    path: `${day.slice(0, 4)}/${place}`,
    more: { title: titleOf(name), date: day },
  });
}

function padded(day: string | null): string | null {
  return day === null ? null : day.replace(/-(\d)(?=-|$)/g, '-0$1');
}

/** Of a post without a title: its name in words. */
function titleOf(name: string): string {
  return name
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Folders above `_posts`, then those of the front matter, each once. */
function categoriesOf({ path, fields }: ContentFile): string {
  const folders =
    path
      .split('_posts/')[0]
      ?.split('/')
      .filter(part => part !== '') ?? [];
  const { categories, category } = fields;
  const own = Array.isArray(categories) ? categories : (textIn(categories)?.split(/\s+/) ?? []);
  const one = textIn(category);
  const all = [...folders, ...own.map(String), ...(one === null ? [] : [one])];
  return [...new Set(all.map(name => name.toLowerCase()))].join('/');
}
