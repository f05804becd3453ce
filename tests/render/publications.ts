import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Article, Attachment, Image, Person } from '../../src/article.ts';
import { load } from '../../src/config/load.ts';
import type { Config } from '../../src/config/options.ts';
import type { Entry } from '../../src/entry.ts';
import type { FeedDocument, FeedWithHistory, Tombstone } from '../../src/feed.ts';
import type { RenderContext } from '../../src/render/context.ts';
import { Press } from '../../src/render/press.ts';
import { renderArchive, renderFeed } from '../../src/render/render.ts';
import { planArchives } from '../../src/select/archives.ts';
import { definitionOf } from '../../src/select/definition.ts';
import { membershipsOf } from '../../src/select/memberships.ts';
import type { Site } from '../../src/site.ts';
import { entryOf } from '../entries.ts';

/** A publication of a fixture: its configuration, its entries, and the feeds to look at. */
export interface Fixture {
  readonly config: Config;
  readonly site: Site;
  readonly entries: readonly Entry[];
  readonly feeds: readonly string[];
  readonly tombstones: readonly Tombstone[];
}

/** A thing of which the fixture says only what it needs. */
type Some<Whole, Needed extends keyof Whole> = Partial<Whole> & Pick<Whole, Needed>;

type Media = 'authors' | 'image' | 'images' | 'attachments';

type Written = Partial<Omit<Article, Media> & Omit<Entry, 'article'>> & {
  readonly authors?: readonly Some<Person, 'name'>[];
  readonly image?: Some<Image, 'url'>;
  readonly images?: readonly Some<Image, 'url'>[];
  readonly attachments?: readonly Some<Attachment, 'url' | 'type'>[];
};

interface Publication {
  readonly config: object;
  readonly feeds: readonly string[];
  readonly entries: readonly Written[];
  readonly tombstones?: readonly Tombstone[];
}

const folder = join(import.meta.dirname, 'golden');

/** The names of all fixtures. */
export const publications = readdirSync(folder).sort();

export function publication(name: string): Fixture {
  const written: Publication = parse(readFileSync(join(folder, name, 'publication.yaml'), 'utf8'));
  const config = load(stringify(written.config), {});
  const { author, icon, rights, title, url, description, language } = config.site;
  return {
    config,
    site: {
      title,
      url,
      description,
      language,
      rights,
      icon,
      author: { ...author, name: author.name ?? title },
    },
    entries: written.entries.map(entry => entryWritten(entry, url)),
    feeds: written.feeds,
    tombstones: written.tombstones ?? [],
  };
}

function entryWritten(written: Written, siteUrl: string): Entry {
  const { authors = [], image, images, attachments, slug = 'a', ...fields } = written;
  const { id, link, published, updated, ...article } = fields;
  const blank = { alt: null, caption: null, credit: null, width: null, height: null };
  return entryOf(
    {
      ...article,
      authors: authors.map(author => ({ url: null, email: null, ...author })),
      image: image ? { ...blank, ...image } : null,
      images: (images ?? []).map(one => ({ ...blank, ...one })),
      attachments: (attachments ?? []).map(one => ({
        title: null,
        bytes: null,
        duration: null,
        ...one,
      })),
    },
    {
      slug,
      link: link ?? new URL(`articles/${slug}`, siteUrl).href,
      ...(id && { id }),
      ...(published && { published }),
      ...(updated && { updated }),
    },
  );
}

export function contextOf({ site, config }: Fixture): RenderContext {
  return {
    press: new Press(site),
    ttl: 30,
    hub: config.websub.hub,
    cloud: null,
    podcast: config.podcast,
  };
}

/** The documents of one feed and of its archives, in the order of their addresses' making. */
export function documentsOf(fixture: Fixture, key: string): FeedDocument[] {
  const { entries, site, config, tombstones } = fixture;
  const context = contextOf(fixture);
  const labels = new Map<string, number>();
  const own = entries.filter(entry =>
    membershipsOf(entry, config.feeds, site.language).some(({ feed, label }) => {
      if (feed === key && label !== null) labels.set(label, (labels.get(label) ?? 0) + 1);
      return feed === key;
    }),
  );
  const definition = definitionOf(key, labels, config.feeds, site);
  const total = own.length;
  const { feeds, size: blockSize } = config.feeds.archives;
  const plan = feeds.includes(key)
    ? planArchives(total, definition.limit, blockSize)
    : { current: Math.min(total, definition.limit), archives: 0, size: blockSize };
  const { archives, size } = plan;
  const feed: FeedWithHistory = {
    ...{ definition, total, archives, tombstones },
    entries: own.slice(0, plan.current),
  };
  const numbers = Array.from({ length: archives }, (_, index) => index + 1);
  return [
    ...renderFeed(feed, site, context),
    ...numbers.flatMap(number => {
      const start = total - number * size;
      const block = { ...feed, entries: own.slice(start, start + size) };
      return renderArchive(block, number, site, context);
    }),
  ];
}
