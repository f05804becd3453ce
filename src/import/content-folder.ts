import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { splitFrontMatter } from '../front-matter.ts';
import { ProblemError } from '../problem.ts';
import type { ImportedArticle, JsonObject, Omission } from './imported.ts';

/** A text of a site generator, with its front matter. */
export interface ContentFile {
  /** Relative to the content folder, with `/` between the parts. */
  readonly path: string;
  readonly fields: JsonObject;
  readonly body: string;
}

const texts = /\.(?:md|markdown|html?)$/i;

/**
 * The texts in a folder and below, in the order of their paths. Hidden folders and `node_modules`
 * are left out.
 *
 * @param isWanted whether a path, relative to the folder, may be an article
 */
export async function contentFiles(
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<{ files: ContentFile[]; omitted: Omission[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile() && texts.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(path => !/(?:^|\/)(?:\.|node_modules\/)/.test(path) && isWanted(path));
  const files: ContentFile[] = [];
  const omitted: Omission[] = [];
  for (const path of paths.sort()) {
    const read = contentOf(path, await readFile(join(folder, path), 'utf8'));
    if ('why' in read) omitted.push(read);
    else files.push(read);
  }
  return { files, omitted };
}

function contentOf(path: string, text: string): ContentFile | Omission {
  try {
    const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const { fields, body } = splitFrontMatter(plain, path);
    // Dates of TOML are objects.
    return { path, fields: JSON.parse(JSON.stringify(fields)), body };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { what: path, why: 'has front matter that cannot be read' };
  }
}

/** The article that a text is, under the address that the generator gave it. */
export function contentArticle(
  { path, fields, body }: ContentFile,
  own: {
    readonly id: string;
    readonly url: string;
    readonly path: string;
    /** Front matter that the generator takes from elsewhere. */
    readonly more?: JsonObject;
  },
): ImportedArticle {
  const { permalink, url, ...kept } = fields;
  return {
    id: own.id,
    path: own.path,
    format: /\.html?$/i.test(path) ? 'html' : 'markdown',
    fields: { ...own.more, ...kept, url: own.url },
    body,
  };
}

/** Tags of templates that normalizing makes something of. */
const understood = /^(?:figure|youtube|vimeo|ref|relref|highlight|endhighlight|raw|endraw)$/;

/** What of the text only its generator could have filled in. */
export function templateTags({ path, body }: ContentFile): Omission[] {
  const tags = [...body.matchAll(/\{\{[<%]\s*\/?\s*([\w-]+)|\{%-?\s*([\w-]+)/g)];
  const names = new Set(tags.map(([, hugo, liquid]) => hugo ?? liquid ?? ''));
  const lost = [...names].filter(name => !understood.test(name));
  if (lost.length === 0) return [];
  return [{ what: path, why: `has template tags that stay empty: ${lost.join(', ')}` }];
}

/** The name of a text without its ending. */
export function bareName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(texts, '');
}

/** The first ten characters of a date as it is written; null where they are no date. */
export function dayOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.slice(0, 10) : '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}
