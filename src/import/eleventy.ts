import {
  bareName,
  type ContentFile,
  contentArticle,
  contentFiles,
  dayOf,
  templateTags,
} from './content-folder.ts';
import { sorted } from './facts.ts';
import type { FolderSource, ImportedArticle, Omission } from './imported.ts';
import { textIn } from './json-values.ts';
import { addressOn, siteAddress } from './site-address.ts';

const configs = [
  '.eleventy.js',
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
];

/**
 * A site of Eleventy, or the folder of its contents. What its programs compute is not known: posts
 * are the texts with a date. Its feed names a post by its address.
 */
export const eleventy: FolderSource = {
  name: 'Eleventy',
  matches: names => configs.some(name => names.has(name)),
  read: async (folder, named) => {
    const site = siteAddress(named, null, folder);
    const isContent = (path: string) => !/(?:^|\/)_|^README\./i.test(path);
    const { files, omitted } = await contentFiles(folder, isContent);
    const { articles, omitted: others } = sorted(files.map(file => articleFrom(file, site)));
    return {
      articles,
      omitted: [...omitted, ...others, ...files.flatMap(templateTags)],
      next: null,
    };
  },
};

function articleFrom(file: ContentFile, site: string): ImportedArticle | Omission {
  const { path, fields } = file;
  const day = dayOf(fields.date) ?? dayOf(bareName(path));
  if (day === null) return { what: path, why: 'has no date: it is a page, not an article' };
  const { permalink } = fields;
  if (permalink === false) return { what: path, why: 'is not published' };
  const own = textIn(permalink);
  if (own?.includes('{{')) return { what: path, why: 'has an address that a template makes' };
  const place = path.replace(/\.[^./]+$/, '').replace(/(?:^|\/)index$/, '');
  const url = addressOn(site, own ?? `/${place}/`);
  return contentArticle(file, { id: url, url, path: place || 'index', more: { date: day } });
}
