import { join } from 'node:path';
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
import { isObject, textIn } from './json-values.ts';
import { dayValues, filled } from './permalink.ts';
import { addressOn, siteAddress } from './site-address.ts';
import { siteConfig } from './site-config.ts';

const endings = ['toml', 'yaml', 'yml', 'json'];
const configs = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap(name =>
  endings.map(ending => `${name}.${ending}`),
);

/** A site of Hugo in one language. Its feed names a page by its address. */
export const hugo: FolderSource = {
  name: 'Hugo',
  matches: names =>
    names.has('content') && (names.has('config') || configs.some(name => names.has(name))),
  read: async (folder, named) => {
    const config = await siteConfig(folder, configs);
    const site = siteAddress(named, textIn(config.baseURL ?? config.baseurl), folder);
    const content = join(folder, textIn(config.contentDir) ?? 'content');
    const isPage = (path: string) => !bareName(path).startsWith('_index');
    const { files, omitted } = await contentFiles(content, isPage);
    const found = sorted(files.map(file => articleFrom(file, config, site)));
    const articles = found.articles;
    const tags = files.flatMap(templateTags);
    return { articles, omitted: [...omitted, ...found.omitted, ...tags], next: null };
  },
};

function articleFrom(
  file: ContentFile,
  config: JsonObject,
  site: string,
): ImportedArticle | Omission {
  const day = dayOf(file.fields.date ?? file.fields.publishDate);
  if (day === null) return { what: file.path, why: 'has no date: it is a page, not an article' };
  const path = pathOf(file, day, config);
  if (path === null) return { what: file.path, why: 'has an address that cannot be worked out' };
  const url = addressOn(site, path);
  return contentArticle(file, { id: url, url, path: placeOf(file.path) });
}

/** A bundle is a folder with an `index.md`, and named as the folder is. */
function placeOf(path: string): string {
  return path.replace(/\.(?:md|markdown|html?)$/i, '').replace(/\/index$/, '');
}

/** Hugo's rules: `url`, else the pattern of the section, else where the file lies. */
function pathOf({ path, fields }: ContentFile, day: string, config: JsonObject): string | null {
  const own = textIn(fields.url);
  if (own !== null) return own;
  const place = placeOf(path);
  const [section = '', ...rest] = place.split('/');
  const name = rest.at(-1) ?? section;
  const slug = textIn(fields.slug);
  const pattern = patternFor(rest.length === 0 ? '' : section, config);
  if (pattern !== null) {
    const title = urlized(textIn(fields.title) ?? name);
    const sections = place.split('/').slice(0, -1).map(urlized).join('/');
    const slugOr = (other: string) => urlized(slug ?? other);
    return filled(pattern, {
      ...dayValues(day),
      section: urlized(section),
      sections,
      title,
      filename: urlized(name),
      contentbasename: urlized(name),
      slug: slug === null ? title : urlized(slug),
      slugorfilename: slugOr(name),
      slugorcontentbasename: slugOr(name),
    });
  }
  const parts = place.split('/');
  const last = slug ?? parts.at(-1) ?? '';
  const whole = [...parts.slice(0, -1), last].map(urlized).join('/');
  return config.uglyURLs === true ? `/${whole}.html` : `/${whole}/`;
}

/** Newer versions of Hugo keep the patterns of pages apart from those of terms. */
function patternFor(section: string, { permalinks }: JsonObject): string | null {
  if (!isObject(permalinks)) return null;
  const pages = isObject(permalinks.page) ? permalinks.page : permalinks;
  return textIn(pages[section === '' ? '/' : section]);
}

function urlized(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._~+#/-]/gu, '');
}
