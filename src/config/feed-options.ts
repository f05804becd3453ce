import * as z from 'zod';
import type { DefinedFeed, Filter } from '../feed-settings.ts';

const text = z.string().trim().min(1);
const language = text.refine(
  tag => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag),
  'is not a language tag such as en or pt-BR',
);
const content = z.enum(['full', 'summary']);
const limit = z.int().min(1).max(10_000);

/** A list, or a single value in its place. */
function listOf<Element extends z.ZodType>(element: Element) {
  return z.preprocess(value => (Array.isArray(value) ? value : [value]), z.array(element).min(1));
}

const day = z
  .preprocess(value => (typeof value === 'number' ? String(value) : value), z.string())
  .refine(
    value => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value),
    'is not a day, month or year such as 2026-03-01',
  );

const conditions = {
  tag: listOf(text).optional().describe('A tag, or a list of which one is enough'),
  author: listOf(text).optional().describe('The name of an author, or a list'),
  section: listOf(text).optional().describe('A section, or a list'),
  language: listOf(language).optional().describe('A language tag, or a list; pt takes pt-BR too'),
  folder: listOf(text).optional().describe('A folder of the article files, or a list'),
  text: listOf(text).optional().describe('Words in title, summary or body, or a list'),
  since: day.optional().describe('First day, month or year, as in 2026-03-01'),
  until: day.optional().describe('Last day, month or year'),
  media: listOf(z.enum(['image', 'audio', 'video']))
    .optional()
    .describe('image, audio or video, or a list'),
};

const filter: z.ZodType<Filter> = z.strictObject({
  ...conditions,
  and: listOf(z.lazy(() => filter)).optional(),
  or: listOf(z.lazy(() => filter)).optional(),
  not: listOf(z.lazy(() => filter)).optional(),
});

const where = z.strictObject({
  ...conditions,
  and: listOf(filter).optional().describe('Filters of which each must take the entry'),
  or: listOf(filter).optional().describe('Filters of which one must take the entry'),
  not: listOf(filter).optional().describe('Filters of which none may take the entry'),
});

const key = text.regex(
  /^[\p{L}\p{N}]+([-_/][\p{L}\p{M}\p{N}]+)*$/u,
  'is not a name of letters, digits, hyphens and slashes',
);

const defined = z.strictObject({
  name: key.describe('Key of the feed, which never changes'),
  path: z
    .string()
    .nullable()
    .default(null)
    .describe('Folder of its documents, the name where unset; empty for the root'),
  title: text.nullable().default(null).describe('Title; made from the name where unset'),
  description: text.nullable().default(null).describe('One sentence about the feed'),
  language: language.nullable().default(null).describe("Its language where it is not the site's"),
  limit: limit.nullable().default(null).describe('Entries in this feed; feeds.limit where unset'),
  content: content.nullable().default(null).describe('full or summary; feeds.content where unset'),
  where: where.prefault({}).describe('Which entries it takes: all, where nothing is set'),
});

const archives = z.strictObject({
  feeds: z.array(key).default(['all']).describe('Feeds with an archive of all entries (RFC 5005)'),
  size: z.int().min(1).max(10_000).default(25).describe('Entries in an archive document'),
});

/** The `feeds` part of the options. */
export const feedOptions = z
  .strictObject({
    limit: limit.default(50).describe('Entries in a feed'),
    content: content.default('full').describe('Full text, or summaries'),
    defined: z.array(defined).default([]).describe('Feeds by filter, beside those of the entries'),
    aliases: z
      .record(key, key)
      .default({})
      .describe('Old key: key of the feed that has replaced it, as in tags/bikes: tags/cycling'),
    retired: z.array(key).default([]).describe('Keys of feeds that are gone for good'),
    archives: archives.prefault({}),
    tombstones: z
      .int()
      .min(0)
      .max(3650)
      .default(30)
      .describe('Days for which Atom feeds tell that an entry was removed (RFC 6721)'),
  })
  .superRefine((settings, context) => {
    for (const { at, message } of collisions(settings.defined.map(placed)))
      context.addIssue({ code: 'custom', path: ['defined', at, 'path'], message });
  })
  .transform(settings => ({ ...settings, defined: settings.defined.map(placed) }));

function placed(feed: z.output<typeof defined>): DefinedFeed {
  return { ...feed, path: folderOf(feed.path ?? feed.name) };
}

/** `climate` and `/climate/` are the folder `climate/`; the root is empty. */
function folderOf(path: string): string {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `${bare}/`;
}

/** First parts of addresses that are taken: by the feeds of entries, by pages. */
const RESERVED = [
  'tags',
  'authors',
  'sections',
  'languages',
  'articles',
  'archive',
  'sitemap',
  'media',
  'feeds',
];

function collisions(feeds: readonly DefinedFeed[]): { at: number; message: string }[] {
  const owners = new Map([['', 'all']]);
  const names = new Set(['all']);
  return feeds.flatMap(({ name, path }, at) => {
    const found: string[] = [];
    const owner = owners.get(path);
    const [first = ''] = path.split('/');
    if (names.has(name)) found.push(`there are two feeds named \`${name}\`; rename one`);
    if (owner !== undefined)
      found.push(
        `feeds \`${owner}\` and \`${name}\` both write \`${path}rss.xml\`; give one another path`,
      );
    if (RESERVED.includes(first))
      found.push(
        `feed \`${name}\` writes below \`${first}/\`, which is taken; give it another path`,
      );
    owners.set(path, name);
    names.add(name);
    return found.map(message => ({ at, message }));
  });
}
