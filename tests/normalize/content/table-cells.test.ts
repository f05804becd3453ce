import { expect, test } from 'vitest';
import { normalize } from '../../../src/normalize/normalize.ts';

const settings = { language: 'en', timeZone: 'UTC', url: 'https://harbour.example/' };
const prose =
  'We measured for a week how long the ferries take, in fair weather and in foul, by day and night.';

test('a cell whose text is taken for furniture leaves the columns of its row', () => {
  const rows = ['Gull,12,<b>Most popular</b>', 'Tern,15,', 'Eider,19,Slow but dry']
    .map(
      row =>
        `<tr>${row
          .split(',')
          .map(cell => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('');
  const html = `<title>Ferries measured</title><main><h1>Ferries measured</h1><p>${prose}</p>
<table><thead><tr><th>Ferry</th><th>Minutes</th><th>Notes</th></tr></thead>${rows}</table><p>${prose}</p></main>`;
  const file = { path: 'a.html', bytes: Buffer.from(html), modified: '2026-03-01T12:00:00.000Z' };
  const found = normalize(file, settings).html.match(/<tr>.*?<\/tr>/g) ?? [];
  expect(found.map(row => row.match(/<t[dh]>/g)?.length)).toEqual([3, 3, 3, 3]);
});
