import { expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { Press } from '../../src/render/press.ts';
import { renderFeed } from '../../src/render/render.ts';
import { definitionOf } from '../../src/select/definition.ts';
import { entryOf, settingsOf, site } from '../entries.ts';
import { readers } from './readers.ts';
import { textOf } from './text-of.ts';

/** Text that would be markup where somebody forgot to write it as text. */
const injections: readonly string[] = [
  '</title><item><title>forged</title></item>',
  ']]></title><item><guid>forged</guid></item><![CDATA[',
  '"><link href="https://evil.example/"/>',
  "' onload='alert(1)",
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '&xxe;',
  '<!ENTITY a SYSTEM "file:///etc/passwd">',
  '</channel></rss>',
  '</entry></feed>',
  '","items":[{"id":"forged"}],"x":"',
  '\\u003c/script\\u003e',
  '&lt;/title&gt;',
  '%s%n',
];

const { podcast } = load('', {});

function documentsWith(words: string): Record<string, string> {
  const own = { ...site, title: words, description: words, rights: words };
  const entry = entryOf({
    ...{ id: words, title: words, summary: words, section: words, rights: words, tags: [words] },
    authors: [
      { name: words, url: `https://a.example/?q=${encodeURIComponent(words)}`, email: null },
    ],
    url: `https://a.example/?q=${encodeURIComponent(words)}`,
    sources: [`https://a.example/?s=${encodeURIComponent(words)}`],
  });
  const definition = definitionOf('all', new Map(), settingsOf(), own);
  const feed = { definition, entries: [entry], total: 1, archives: 0, tombstones: [] };
  const around = { press: new Press(own), ttl: 30, hub: null, cloud: null, podcast };
  const [rss, atom, json] = renderFeed(feed, own, around);
  return { 'rss.xml': textOf(rss), 'atom.xml': textOf(atom), 'feed.json': textOf(json) };
}

test.each(injections)('%s is nothing but text to every reader', async words => {
  for (const [path, document] of Object.entries(documentsWith(words)))
    for (const [reader, read] of Object.entries(readers[path] ?? {})) {
      const items = await read(document);
      expect(items, `${reader} of ${path}`).toHaveLength(1);
      const [item] = items;
      const { title, authors, tags } = item ?? {};
      expect(title?.replace(/\s+/g, ' '), `${reader} of ${path}`).toBe(words);
      expect(authors ?? [words]).toEqual([words]);
      expect(tags ?? [words]).toContain(words);
    }
});
