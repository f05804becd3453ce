import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { renderOpml } from '../../src/render/opml.ts';
import { definitionOf } from '../../src/select/definition.ts';
import { documentsOf, publication, publications } from './publications.ts';
import { textOf } from './text-of.ts';

const folder = join(import.meta.dirname, 'golden');
const cases = publications.flatMap(name => publication(name).feeds.map(key => ({ name, key })));

test.each(cases)('$name: the documents of $key are as they were read', async ({ name, key }) => {
  const documents = documentsOf(publication(name), key);
  expect(documents.length).toBeGreaterThanOrEqual(3);
  for (const document of documents)
    await expect(textOf(document)).toMatchFileSnapshot(join(folder, name, document.path));
});

test.each(publications)('%s: the list of feeds is as it was read', async name => {
  const { feeds, config, site } = publication(name);
  const listings = feeds.map(key => ({
    definition: definitionOf(key, new Map(), config.feeds, site),
    total: 1,
    updated: null,
  }));
  const opml = textOf(renderOpml(listings, site));
  await expect(opml).toMatchFileSnapshot(join(folder, name, 'opml.xml'));
});

test.each(cases)('$name: the documents of $key break no rule', ({ name, key }) => {
  for (const document of documentsOf(publication(name), key))
    expect(checkDocument(textOf(document)), document.path).toEqual([]);
});
