import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CleanHtml } from '../../../src/article.ts';
import { cleanHtml } from '../../../src/normalize/clean/clean.ts';
import { normalize } from '../../../src/normalize/normalize.ts';
import { articlePage } from '../../../src/pages/article.ts';
import { feedPage } from '../../../src/pages/feed.ts';
import { ProblemError } from '../../../src/problem.ts';
import { definitionOf, entryOf, look } from '../../pages/samples.ts';
import { openBrowser, patience } from '../browser.ts';
import { adminPages } from './admin-pages.ts';
import { findingsBeside, watch } from './findings.ts';
import { bare, mixed } from './vectors.ts';

// Pages are shown without the Content-Security-Policy that the server sends, and images are not
// found, so that whatever would come through comes through.
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, patience);
afterAll(() => browser.close());

/** Vectors beside those that are tried always. */
const count = Number(process.env.PRESSRUN_HOSTILE ?? 4000);

/** Bodies that are shown on one page. */
const atOnce = 500;

const address = 'https://gazette.example/articles/lighthouse';

interface Shown {
  readonly page: Page;
  /** What the page has asked for that articles may not ask for. */
  readonly asked: readonly string[];
}

async function show(html: string): Promise<Shown> {
  const asked: string[] = [];
  const page = await browser.newPage();
  await page.addInitScript(watch);
  page.on('dialog', dialog => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', popup => asked.push(`window ${popup.url()}`));
  page.on('framenavigated', frame => {
    if (frame.url() !== address) asked.push(`frame ${frame.url()}`);
  });
  await page.route('**/*', async (route: Route) => {
    const request = route.request();
    if (request.url() === address && request.resourceType() === 'document')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (!own.has(new URL(request.url()).pathname) && !media.has(request.resourceType()))
      asked.push(`${request.resourceType()} ${request.url()}`);
    return route.abort();
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, asked };
}

/** What every page asks for, and what an article may show. */
const own = new Set(['/style.css', '/copy.js', '/favicon.svg', '/admin.css', '/admin.js']);
const media = new Set(['image', 'media']);

/** @param forms how many the page has of its own */
async function expectHarmless(html: string, forms = 0): Promise<void> {
  const { page, asked } = await show(html);
  expect(await page.evaluate(findingsBeside(forms))).toEqual([]);
  expect(asked).toEqual([]);
  expect(page.frames()).toHaveLength(1);
  expect(page.url()).toBe(address);
  await page.close();
}

/** The bodies, each apart, as if each were an article. */
function articleOf(bodies: Iterable<string>): string {
  const parts = [...bodies].map(body => `<section>${body}</section>`);
  return articlePage(look, entryOf('lighthouse', { html: parts.join('\n') as CleanHtml }), []);
}

async function expectAllHarmless(vectors: readonly string[]): Promise<void> {
  const bodies = [...new Set(vectors.map(vector => cleanHtml(vector)))];
  expect(bodies.length).toBeGreaterThan(10);
  for (let from = 0; from < bodies.length; from += atOnce)
    await expectHarmless(articleOf(bodies.slice(from, from + atOnce)));
}

test(
  'every element with a handler and every attribute with a scripted address does nothing',
  () => expectAllHarmless(bare),
  patience,
);

test(
  `vectors in all kinds of surroundings do nothing`,
  () => expectAllHarmless(mixed(count, 1)),
  10 * patience,
);

test(
  'what runs without being cleaned is noticed',
  async () => {
    for (const html of [
      '<img src=x onerror="window.ran=1">',
      '<iframe src="about:blank"></iframe>',
    ]) {
      const { page } = await show(articleOf([html]));
      expect(await page.evaluate(findingsBeside(0))).not.toEqual([]);
    }
    const { asked } = await show(articleOf(['<link rel=stylesheet href="https://evil.test/x">']));
    expect(asked).toEqual(['stylesheet https://evil.test/x']);
  },
  patience,
);

test(
  'vectors in the fields of articles and feeds do nothing',
  async () => {
    const entries = mixed(100, 2).map((vector, at) =>
      entryOf(`vector-${at}`, {
        ...{ title: vector, summary: vector, section: vector, rights: vector, tags: [vector] },
        authors: [{ name: vector, url: 'https://a.example/', email: null }],
      }),
    );
    const definition = definitionOf('all/', mixed(1, 3)[0]);
    const feed = { definition, entries, total: entries.length, archives: 0, tombstones: [] };
    await expectHarmless(feedPage(look, feed, []));
    for (const entry of entries.slice(0, 3)) await expectHarmless(articlePage(look, entry, []));
  },
  patience,
);

test(
  'vectors in the articles, fields, files and claims that the admin shows do nothing',
  async () => {
    const bodies = mixed(count / 8, 6).map(vector => `<section>${cleanHtml(vector)}</section>`);
    for (const { html, forms } of adminPages(mixed(100, 5).filter(isWhole), bodies.join('\n')))
      await expectHarmless(html, forms);
  },
  patience,
);

/** Whether it has no half of a letter, which no path and no key has. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

test(
  'pages whose every part is hostile are harmless articles',
  async () => {
    const pages = mixed(100, 4).flatMap(vector => htmlOf(vector.replaceAll('\0', '')));
    expect(pages.length).toBeGreaterThan(50);
    await expectHarmless(articleOf(pages));
  },
  patience,
);

/** Of a page, most of whose parts are the vector; nothing where no article is left of it. */
function htmlOf(vector: string): string[] {
  const text = '<p>The lamp turns again, and the harbour has its stars to itself no longer.</p>';
  const bytes = Buffer.from(
    `<!doctype html><title>${vector}</title><article><h1>${vector}</h1>${text}${vector}${text}</article>`,
  );
  const file = { path: 'a.html', modified: '2026-03-01T00:00:00.000Z', bytes };
  try {
    return [normalize(file, { language: 'en', url: look.site.url, timeZone: 'UTC' }).html];
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}
