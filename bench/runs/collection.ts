import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.ts';

/** What an article of a collection is written as. */
export type Kind = 'markdown' | 'html' | 'note';

const WORDS = 600;
const TAGS = 40;
const GIVEN_NAMES = ['Ada', 'Boris', 'Clara', 'Daniel', 'Edith'];
const FAMILY_NAMES = ['Marsh', 'Quill', 'Rowan', 'Sandell', 'Thorne'];
const PER_FOLDER = 1000;

const vocabulary = `harbour quay crane ship morning council budget railway bridge winter
  committee teacher garden market engine letter window report evening station people water
  question answer because although before after under between several second never always
  government minister described announced explained remembered opened closed carried written
  small large early late quiet the the the the of of of and and and to to a a in in is was that
  it for on with as at by from they which their were been has had would could`.split(/\s+/);

/**
 * Writes `count` articles of 600 words into `folder`, a thousand a folder below it, the newest last:
 * Markdown with front matter, or pages with menus, teasers and a footer around the article. Three of
 * 40 tags, one of 25 authors, and five minutes after the one before, so that a million end in 2024. A
 * note is Markdown of two sentences with one of 40 tags, some 230 bytes.
 */
export function writeCollection(folder: string, count: number, kind: Kind): void {
  for (let number = 0; number < count; number++) {
    const place = pathOf(folder, number, kind);
    if (number % PER_FOLDER === 0) mkdirSync(join(place, '..'), { recursive: true });
    writeFileSync(place, written[kind](number, ''));
  }
}

/** Revises the articles with these numbers: one paragraph more. */
export function revise(
  folder: string,
  numbers: readonly number[],
  kind: Kind,
  round: number,
): void {
  for (const number of numbers) {
    const text = written[kind](number, `Correction ${round}: the crane was repaired on Monday.`);
    writeFileSync(pathOf(folder, number, kind), text);
  }
}

function pathOf(folder: string, number: number, kind: Kind): string {
  const below = String(Math.floor(number / PER_FOLDER)).padStart(4, '0');
  return join(folder, below, `article-${number}.${kind === 'html' ? 'html' : 'md'}`);
}

const written: Record<Kind, (number: number, addition: string) => string> = {
  markdown,
  html,
  note,
};

function markdown(number: number, addition: string): string {
  const { title, author, tags, published, paragraphs } = articleNumber(number);
  const [first, second, ...others] = [...paragraphs, addition];
  return `---
title: "${title}"
author: ${author}
date: ${published}
tags: [${tags.join(', ')}]
---

${first}

## What happened next

${second}

${others.join('\n\n')}
`;
}

function note(number: number, addition: string): string {
  const { title, tags, published, paragraphs } = articleNumber(number);
  const sentences = (paragraphs[0] ?? '').split('. ').slice(0, 2);
  return `---
title: "${title}"
date: ${published}
tags: [${tags[0]}]
---

${[...sentences, addition].join('. ')}
`;
}

function html(number: number, addition: string): string {
  const { title, author, tags, published, paragraphs } = articleNumber(number);
  const teaser = (n: number) =>
    `<li class="teaser"><a href="/article-${n}"><img src="/t/${n}.jpg" alt=""><h3>${articleNumber(n).title}</h3></a></li>`;
  const teasers = Array.from({ length: 12 }, (_, n) => teaser(number + n + 1)).join('\n');
  const menu = tags.map(tag => `<li><a href="/tags/${tag}">${tag}</a></li>`).join('');
  const body = [...paragraphs, addition].map(paragraph => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | The Harbour</title>
<meta property="article:published_time" content="${published}"><meta name="author" content="${author}">
${tags.map(tag => `<meta property="article:tag" content="${tag}">`).join('\n')}
<style>${'.a{color:#333;margin:0 auto;padding:1rem}'.repeat(100)}</style>
<script>window.settings = ${JSON.stringify(Array.from({ length: 60 }, (_, n) => ({ n, on: true })))};</script></head>
<body><header><nav><ul>${menu}${menu}${menu}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By ${author}</p>
<div class="share"><a href="/share/1">Share</a> <a href="/share/2">Tweet</a></div>
${body}
</article><aside class="related"><h2>Related articles</h2><ul>${teasers}</ul></aside></main>
<footer><p>© The Harbour. All rights reserved.</p><ul>${menu}${menu}</ul></footer></body></html>
`;
}

/** One of 25: "Author A" is not taken for a name. */
function authorOf(number: number): string {
  const given = GIVEN_NAMES[number % GIVEN_NAMES.length];
  const family = FAMILY_NAMES[Math.floor(number / GIVEN_NAMES.length) % FAMILY_NAMES.length];
  return `${given} ${family}`;
}

function articleNumber(number: number) {
  const pick = seeded(number + 1);
  const word = () => vocabulary[pick(vocabulary.length)] ?? '';
  const sentence = (length: number) => {
    const words = Array.from({ length }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, () => sentence(12)).join(' ');
  const firstTag = pick(TAGS);
  return {
    title: `${sentence(6).slice(0, -1)} ${number}`,
    author: authorOf(number),
    tags: [0, 7, 19].map(step => `topic-${(firstTag + step) % TAGS}`),
    published: new Date(Date.UTC(2015, 0, 1) + number * 300_000).toISOString(),
    paragraphs: Array.from({ length: WORDS / 60 }, paragraph),
  };
}
