import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { overflowOf, violationsOf } from './accessibility.ts';
import { openBrowser, patience } from './browser.ts';
import { type Gazette, openGazette, token } from './gazette.ts';

let browser: Browser;
let gazette: Gazette;

beforeAll(async () => {
  [browser, gazette] = await Promise.all([openBrowser(), openGazette()]);
}, patience);

afterAll(async () => {
  await browser.close();
  await gazette.close();
});

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${gazette.url}/admin`);
  return page;
}

async function logIn(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.getByLabel('Admin token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Runs', exact: true }).waitFor();
  return page;
}

const article = '/admin/article?path=lighthouse.md';
const paths = [
  '/admin',
  '/admin/articles',
  article,
  '/admin/feeds',
  '/admin/feed?key=all',
  '/admin/subscribers',
];

test(
  'the admin has nothing that axe-core finds wrong, by day and by night, and fits on a phone',
  async () => {
    const phone = { viewport: { width: 360, height: 740 } };
    const [stranger, page] = [await open(phone), await logIn(phone)];
    expect(await violationsOf(stranger)).toEqual([]);
    for (const path of paths) {
      await page.goto(gazette.url + path);
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      expect(await violationsOf(page), path).toEqual([]);
    }
  },
  patience,
);

test(
  'regenerating shows how far it is, and what came of it',
  async () => {
    const page = await logIn();
    gazette.write('ferry.md', '# The night ferry returns\n\nIt leaves at twenty to twelve.\n');
    await page.getByRole('button', { name: 'Regenerate now' }).click();
    const newest = page.locator('.runs > li').first();
    await newest.getByText('1 new').waitFor();
    await newest.locator('summary').click();
    expect(await newest.locator('.changes').textContent()).toContain('The night ferry returns');
    expect((await fetch(`${gazette.url}/articles/the-night-ferry-returns`)).status).toBe(200);
  },
  patience,
);

test(
  'a dry run shows what would change, and changes nothing',
  async () => {
    const page = await logIn();
    gazette.write('buoy.md', '# A buoy is lost\n\nIt was last seen drifting north.\n');
    await page.getByRole('button', { name: 'Dry run' }).click();
    const rehearsal = page.getByRole('region', { name: 'A run now would' });
    expect(await rehearsal.locator('.changes').textContent()).toContain('A buoy is lost');
    expect((await fetch(`${gazette.url}/articles/a-buoy-is-lost`)).status).toBe(404);
  },
  patience,
);

test(
  'an article is found, and says where everything came from',
  async () => {
    const page = await logIn();
    await page.getByRole('link', { name: 'Articles' }).click();
    await page.getByRole('searchbox').fill('LIGHTHOUSE');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'The lighthouse is lit again' }).click();
    const fields = page.locator('section', { has: page.getByRole('heading', { name: 'Fields' }) });
    expect(await fields.textContent()).toContain('Ann Lee');
    await page.locator('summary', { hasText: 'rss.xml' }).click();
    expect(await page.locator('details[open] pre').textContent()).toContain('<title>');
  },
  patience,
);
