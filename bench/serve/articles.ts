import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const paragraph =
  'The harbour office said on Monday that the quay & the crane would be ready in May, weather permitting; nobody at the meeting asked what the weather had been like in the last nine years. ';

/**
 * Writes articles of about 3 KB, every other one as a saved page, in folders of a hundred.
 *
 * @param edition is in every text, so that another number changes all of them
 */
export function writeArticles(folder: string, count: number, edition: number): void {
  for (let number = 0; number < count; number++) {
    const place = join(folder, String(Math.floor(number / 100)));
    if (number % 100 === 0) mkdirSync(place, { recursive: true });
    const [name, text] = number % 2 === 0 ? markdown(number, edition) : page(number, edition);
    writeFileSync(join(place, name), text);
  }
}

function markdown(number: number, edition: number): [name: string, text: string] {
  const matter = `title: Quay ${number} is ready\ndate: ${dayOf(number)}\nauthor: Ann Lee\ntags: [quays, topic ${number % 300}]`;
  const body = `${paragraph.repeat(4)}\n\n`.repeat(4);
  return [`${number}.md`, `---\n${matter}\n---\n${body}Edition ${edition}.\n`];
}

function page(number: number, edition: number): [name: string, text: string] {
  const body = `<p>${paragraph.repeat(4)}</p>\n`.repeat(4);
  return [
    `${number}.html`,
    `<!doctype html><html lang="en"><head><title>Crane ${number} | The Harbour</title>
<meta name="author" content="Bo Ek"><meta property="article:published_time" content="${dayOf(number)}">
<meta name="keywords" content="cranes, topic ${number % 300}"></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>Crane ${number} is ready</h1>${body}<p>Edition ${edition}.</p></article></main>
<footer>All rights reserved</footer></body></html>`,
  ];
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString();
}
