/**
 * Makes the pictures of the README in docs/images/ from the sample articles. Pictures that the
 * articles link to are drawn here, since their addresses lead nowhere. `npm run screenshots`
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serving } from '../src/cli/serving/serving.ts';
import { load } from '../src/config/load.ts';
import { close, listen, portOf } from '../src/serve/listen.ts';
import { openBrowser } from '../tests/browser/browser.ts';

const token = 'only for the pictures';
const config = `
site: { title: The Harbour Gazette, url: http://gazette.example/, description: News from the harbour and the hills }
public: null
schedule: { watch: false }
`;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly options: BrowserContextOptions;
}

const desk = { viewport: { width: 1200, height: 840 } };
const phone = { viewport: { width: 390, height: 840 }, deviceScaleFactor: 2 };
const article = '/articles/night-ferry-returns-to-the-estuary-after-eleven-years';

const pictures: readonly Picture[] = [
  { name: 'home', path: '/', options: desk },
  { name: 'article', path: article, options: desk },
  { name: 'phone', path: '/', options: { ...phone, colorScheme: 'dark' } },
  { name: 'runs', path: '/admin', options: desk },
  { name: 'evidence', path: '/admin/article?path=news/night-ferry-returns.html', options: desk },
  { name: 'subscribers', path: '/admin/subscribers', options: { ...desk, colorScheme: 'dark' } },
];

/** Some readers, for the page of the subscribers. */
const readers = [
  'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 462 subscribers; )',
  'Feedbin feed-id:1697787 - 102 subscribers',
  'Mozilla/5.0 (compatible; inoreader.com; 114 subscribers)',
  'NewsBlur Feed Fetcher - 27 subscribers - https://www.newsblur.com/site/1/gazette',
  'newsboat/2.36',
  'NetNewsWire (RSS Reader; https://netnewswire.com/)',
];

const landscape = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000">
<rect width="1600" height="1000" fill="#9db7c4"/><circle cx="1150" cy="380" r="120" fill="#f6d9a8"/>
<path d="M0 640q400-90 800 0t800 0v360H0z" fill="#3c5a6b"/><path d="M0 760q400-90 800 0t800 0v240H0z" fill="#27404e"/></svg>`;

async function openAt(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  const drawn = { contentType: 'image/svg+xml', body: landscape };
  await page.route(/\.(jpe?g|png|webp|avif)\b/, route => route.fulfill(drawn));
  await page.goto(`${url}/admin`);
  await page.getByLabel('Admin token').fill(token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Runs', exact: true }).waitFor();
  return page;
}

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
cpSync('articles', join(folder, 'articles'), { recursive: true });
const gazette = await serving({
  ...{ config: load(config, {}), cwd: folder, token },
  log: pino({ level: 'silent' }),
});
await gazette.start();
const server = await listen(gazette.listener, { host: '127.0.0.1', port: 0 });
const url = `http://127.0.0.1:${portOf(server)}`;
const browser = await openBrowser();
try {
  for (const reader of readers)
    await fetch(`${url}/rss.xml`, { headers: { 'User-Agent': reader } });
  mkdirSync('docs/images', { recursive: true });
  for (const { name, path, options } of pictures) {
    const page = await openAt(browser, url, options);
    await page.goto(url + path);
    await page.screenshot({ path: `docs/images/${name}.png` });
    await page.context().close();
  }
} finally {
  await browser.close();
  await gazette.stop();
  await close(server, 100);
  rmSync(folder, { recursive: true });
}
