import { isPodcastCategory, nearestPodcastCategory } from '../podcast-categories.ts';
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/tree.ts';
import type { Rule, Violation } from './finding.ts';
import { quoted } from './quoted.ts';
import { isWholeNumber } from './values.ts';
import { notExactlyOne, placeOf, wrongText } from './xml-violations.ts';

const TAGS = 'Apple Podcasts, RSS tags';
const ARTWORK = 'Apple Podcasts, Artwork requirements';
/** Pixels. */
const SMALLEST = 1400;
const LARGEST = 3000;

/**
 * What directories ask of a podcast beyond RSS. All of it is advice: a feed that breaks it is still
 * a feed.
 */
export const podcastRules: readonly Rule<XmlElement>[] = [
  {
    rule: 'what directories ask for',
    source: TAGS,
    severity: 'warning',
    violations: root =>
      podcasts(root).flatMap(channel =>
        ['itunes:image', 'itunes:category', 'itunes:explicit', 'language']
          .filter(name => childOf(channel, name) === undefined)
          .flatMap(name => notExactlyOne(channel, [name])),
      ),
  },
  {
    rule: 'categories of the directory',
    source: 'Apple Podcasts, Podcast categories',
    severity: 'warning',
    violations: root =>
      podcasts(root)
        .flatMap(channel => childrenOf(channel, 'itunes:category'))
        .flatMap(unknownCategories),
  },
  {
    rule: 'explicit or not',
    source: TAGS,
    severity: 'warning',
    violations: root =>
      wrongText(
        descendantsOf(root, 'itunes:explicit'),
        text => text === 'true' || text === 'false',
        'true or false',
      ),
  },
  {
    rule: 'order of a show',
    source: TAGS,
    severity: 'warning',
    violations: root =>
      wrongText(
        descendantsOf(root, 'itunes:type'),
        text => text === 'episodic' || text === 'serial',
        'episodic or serial',
      ),
  },
  {
    rule: 'kinds of episodes',
    source: TAGS,
    severity: 'warning',
    violations: root =>
      wrongText(
        descendantsOf(root, 'itunes:episodeType'),
        text => ['full', 'trailer', 'bonus'].includes(text),
        'full, trailer or bonus',
      ),
  },
  {
    rule: 'numbers of episodes',
    source: TAGS,
    severity: 'warning',
    violations: root =>
      wrongText(
        [...descendantsOf(root, 'itunes:season'), ...descendantsOf(root, 'itunes:episode')],
        text => isWholeNumber(text) && Number(text) > 0,
        'a number from 1 on',
      ),
  },
  {
    rule: 'durations',
    source: TAGS,
    severity: 'warning',
    violations: root =>
      wrongText(
        descendantsOf(root, 'itunes:duration'),
        text => /^(\d+|(\d+:)?[0-5]?\d:[0-5]\d)$/.test(text),
        'a number of seconds',
      ),
  },
  { rule: 'kind of artwork', source: ARTWORK, severity: 'warning', violations: wrongKinds },
  { rule: 'size of artwork', source: ARTWORK, severity: 'warning', violations: wrongSizes },
];

/** Channels that speak to directories. */
function podcasts(root: XmlElement): XmlElement[] {
  return childrenOf(root, 'channel').filter(({ children }) =>
    children.some(({ name }) => name.startsWith('itunes:')),
  );
}

function unknownCategories(outer: XmlElement): Violation[] {
  const { text = '' } = outer.attributes;
  const inner = childrenOf(outer, 'itunes:category');
  return [outer, ...inner].flatMap(element => {
    const name = element === outer ? text : `${text} > ${element.attributes.text ?? ''}`;
    if (isPodcastCategory(name)) return [];
    const what = `${quoted(name)} is no category of the directory`;
    const fix = `Did you mean ${quoted(nearestPodcastCategory(name))}?`;
    return [{ where: placeOf(element), what, fix }];
  });
}

/** By the end of its address: one without an ending may be anything. */
function wrongKinds(root: XmlElement): Violation[] {
  return descendantsOf(root, 'itunes:image')
    .filter(({ attributes: { href = '' } }) =>
      /\.(avif|bmp|gif|svg|tiff?|webp)$/i.test(pathOf(href)),
    )
    .map(image => ({
      where: placeOf(image),
      what: `the artwork ${quoted(image.attributes.href ?? '')} is neither JPEG nor PNG`,
      fix: 'Directories take JPEG and PNG alone.',
    }));
}

/** Of images whose size the document itself tells, in Media RSS. */
function wrongSizes(root: XmlElement): Violation[] {
  const told = [...descendantsOf(root, 'media:content'), ...descendantsOf(root, 'media:thumbnail')];
  const sizes = new Map(told.map(({ attributes }) => [attributes.url, attributes]));
  return descendantsOf(root, 'itunes:image').flatMap(image => {
    const { width, height } = sizes.get(image.attributes.href) ?? {};
    if (width === undefined || height === undefined || isArtwork(Number(width), Number(height)))
      return [];
    const what = `the artwork ${quoted(image.attributes.href ?? '')} has ${width} × ${height} pixels`;
    const fix = `Directories take squares of ${SMALLEST} to ${LARGEST} pixels.`;
    return [{ where: placeOf(image), what, fix }];
  });
}

function isArtwork(width: number, height: number): boolean {
  return width === height && width >= SMALLEST && width <= LARGEST;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
