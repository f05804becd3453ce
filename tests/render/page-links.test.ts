import { expect, test } from 'vitest';
import { itemOf } from '../../src/render/item.ts';
import { entryOf, site } from '../entries.ts';

test('links within the article lead to its page, wherever a reader shows it', () => {
  const html = '<p>Old seed<sup><a href="#note-1">1</a></sup></p><p id="note-1">Counted.</p>';
  expect(itemOf(entryOf({ html }), 'full', site).html).toBe(
    html.replace('#note-1', 'https://harbour.example/articles/a-storm#note-1'),
  );
});
