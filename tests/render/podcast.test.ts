import { expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { Press } from '../../src/render/press.ts';
import { renderFeed } from '../../src/render/render.ts';
import { definitionOf } from '../../src/select/definition.ts';
import { entryOf, settingsOf, site } from '../entries.ts';
import { textOf } from './text-of.ts';

const recording = {
  url: 'https://harbour.example/fog.mp3',
  type: 'audio/mpeg',
  title: null,
  bytes: 1200,
  duration: 61.4,
};

function rssOf(config: string): string {
  const { podcast } = load(config, {});
  const [rss] = renderFeed(
    {
      definition: definitionOf('all', new Map(), settingsOf(), site),
      entries: [entryOf({ attachments: [recording] })],
      total: 1,
      archives: 0,
      tombstones: [],
    },
    site,
    { press: new Press(site), ttl: 30, hub: null, cloud: null, podcast },
  );
  return textOf(rss);
}

const listed =
  'podcast:\n  categories: [Arts > Books]\n  owner: {name: Ann, email: ann@harbour.example}\n';

test('a recording makes a podcast where directories are told category and owner', () => {
  const rss = rssOf(listed);
  expect(rss).toContain('<itunes:category text="Arts"><itunes:category text="Books"/>');
  expect(rss).toContain('<itunes:email>ann@harbour.example</itunes:email>');
  expect(rss).toContain('<itunes:duration>61</itunes:duration>');
});

test.each([
  ['nothing', ''],
  ['a category alone', 'podcast:\n  categories: [Arts]\n'],
  ['an owner alone', 'podcast:\n  owner: {email: ann@harbour.example}\n'],
])('where %s is said, the entry comes with its enclosure alone', (_said, config) => {
  const rss = rssOf(config);
  expect(rss).toContain(`<enclosure length="1200" type="audio/mpeg" url="${recording.url}"/>`);
  expect(rss).not.toContain('itunes');
});
