import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { PublishedItem } from '../../remember/salvaged.ts';
import { formats } from '../../render/formats.ts';

const feed = z.object({ items: z.array(z.unknown()) });

/** What Pressrun writes of an item, and this needs. */
const item = z.object({
  id: z.string().min(1),
  url: z.string(),
  title: z.string().default(''),
  date_published: z.iso.datetime(),
  date_modified: z.iso.datetime(),
});

/** The items of every JSON feed in the export, archives too; feeds that are damaged are passed over. */
export async function publishedItems(folder: string): Promise<PublishedItem[]> {
  if (!existsSync(folder)) return [];
  const paths = await readdir(folder, { recursive: true, encoding: 'utf8' });
  const feeds = paths.filter(path => path.split('/').at(-1) === formats.json.file).sort();
  const items = await Promise.all(feeds.map(path => itemsIn(join(folder, path))));
  return items.flat();
}

async function itemsIn(file: string): Promise<readonly PublishedItem[]> {
  const text = await readFile(file, 'utf8');
  const items = feed.safeParse(jsonOrNull(text)).data?.items ?? [];
  return items.flatMap(one => {
    const { data } = item.safeParse(one);
    if (data === undefined) return [];
    const { date_published: published, date_modified: updated, ...same } = data;
    return [{ ...same, published, updated }];
  });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
