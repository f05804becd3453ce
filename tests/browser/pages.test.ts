import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { overflowOf, violationsOf } from './accessibility.ts';
import { openBrowser, patience } from './browser.ts';
import { type Gazette, openGazette } from './gazette.ts';

let browser: Browser;
let gazette: Gazette;

beforeAll(async () => {
  [browser, gazette] = await Promise.all([openBrowser(), openGazette()]);
}, patience);

afterAll(async () => {
  await browser.close();
  await gazette.close();
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: gazette.url, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const paths = ['/', '/feeds/', '/tags/coast/', '/articles/the-lighthouse-is-lit-again', '/nothing'];
const phone = { viewport: { width: 360, height: 740 } };

test(
  'pages have nothing that axe-core finds wrong, by day and by night, and fit on a phone',
  async () => {
    const page = await visit('/', phone);
    for (const path of paths) {
      await page.goto(path);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
      expect(await violationsOf(page), path).toEqual([]);
    }
  },
  patience,
);

test(
  'a page is dark where the reader likes it dark',
  async () => {
    const background = (page: Page): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const day = await background(await visit('/', { colorScheme: 'light' }));
    const night = await background(await visit('/', { colorScheme: 'dark' }));
    const brightness = (color: string) => Number(/\d+/.exec(color)?.[0]);
    expect(brightness(day)).toBeGreaterThan(200);
    expect(brightness(night)).toBeLessThan(60);
  },
  patience,
);

test(
  'the address of a feed is copied by its button',
  async () => {
    const page = await visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    // It says so for two seconds: who looks afterwards may come too late.
    const said = page.getByText('Copied', { exact: true }).waitFor();
    await Promise.all([said, page.locator('.hero button').click()]);
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      'http://gazette.example/rss.xml',
    );
  },
  patience,
);

test(
  'a card opens by keyboard and offers the usual readers',
  async () => {
    const page = await visit('/');
    const card = page.locator('.card', { hasText: 'coast' });
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    const links = await card
      .locator('.readers a')
      .evaluateAll(all => all.map(a => a.getAttribute('href')));
    expect(links[0]).toBe('feed:http://gazette.example/tags/coast/rss.xml');
    expect(links.length).toBeGreaterThan(4);
  },
  patience,
);

test(
  'the first stop of the keyboard skips to the content',
  async () => {
    const page = await visit('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.waitForURL('/#main');
  },
  patience,
);

test(
  'from the home page an article is two steps from its feed',
  async () => {
    const page = await visit('/');
    await page.getByRole('link', { name: 'The lighthouse is lit again' }).click();
    await page.getByRole('heading', { name: 'The lighthouse is lit again', level: 1 }).waitFor();
    await page.locator('.chips').getByRole('link', { name: 'coast' }).click();
    await page.waitForURL('/tags/coast/');
  },
  patience,
);

test(
  'an article from right to left is laid out so',
  async () => {
    const page = await visit('/');
    await page.getByRole('link', { name: 'البحر في الشتاء' }).click();
    await page.locator('.body').waitFor();
    expect(await page.evaluate('getComputedStyle(document.querySelector(".body")).direction')).toBe(
      'rtl',
    );
  },
  patience,
);

test(
  'nothing of a hostile article runs, and what was missed would be stopped',
  async () => {
    const page = await visit('/articles/an-article-that-wants-more');
    expect(await page.locator('.body').textContent()).toContain('What is left of it');
    expect(await page.locator('article script, article iframe, article form').count()).toBe(0);
    await page.evaluate(`document.querySelector('.body').innerHTML =
    '<img src="data:," onerror="window.ran = 2"><iframe srcdoc="<script>parent.ran = 3</script>"></iframe>'`);
    await page.evaluate(`const late = document.createElement('script');
    late.textContent = 'window.ran = 4'; document.body.append(late)`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  },
  patience,
);

test(
  'without scripts everything is there but the copy button',
  async () => {
    const page = await visit('/', { javaScriptEnabled: false });
    expect(await page.locator('.hero button').count()).toBe(0);
    expect(await page.locator('.hero input').inputValue()).toBe('http://gazette.example/rss.xml');
    await page.locator('.card summary').first().click();
    expect(await page.locator('.card .readers').first().isVisible()).toBe(true);
  },
  patience,
);
