import { load } from 'cheerio';
import { beforeEach, describe, expect, test } from 'vitest';
import { definitionOf, entryOf } from '../pages/samples.ts';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { administered, type Running, serve } from './server.ts';

const token = 'a secret that nobody guesses';

function gazette(): MemoryPublication {
  const publication = new MemoryPublication();
  const removed = [{ reason: 'navigation', text: 'Home | News' }];
  const evidence = { title: { from: 'h1', value: 'The lighthouse is lit again' } };
  publication.publish({
    documents: [documentOf('rss.xml', '<rss>the whole feed</rss>')],
    feeds: [
      { definition: definitionOf(), entries: [entryOf('lighthouse', { removed, evidence })] },
    ],
  });
  return publication;
}

/** Logs in as a browser does. @returns the cookie */
async function logIn(url: string, given = token): Promise<Response> {
  return fetch(`${url}/admin/login`, {
    method: 'POST',
    body: new URLSearchParams({ token: given }),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  });
}

function cookieIn(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

test('without a token the admin is off, and says how to switch it on', async () => {
  const { url } = await serve(gazette());
  const page = await fetch(`${url}/admin`);
  expect(page.status).toBe(403);
  expect(await page.text()).toContain('PRESSRUN_ADMIN_TOKEN');
  const login = await logIn(url, '');
  expect(login.status).toBe(403);
  expect(login.headers.get('Set-Cookie')).toBeNull();
});

describe('with a token', () => {
  let server: Running;
  let cookie = '';
  const page = async (path: string) => {
    const response = await fetch(`${server.url}/admin${path}`, { headers: { cookie } });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    return load(await response.text());
  };

  beforeEach(async () => {
    server = await administered(gazette(), token);
    cookie = cookieIn(await logIn(server.url));
  });

  test('every page asks for it', async () => {
    for (const path of ['', '/articles', '/article?path=lighthouse.md', '/feeds', '/subscribers']) {
      const response = await fetch(`${server.url}/admin${path}`);
      expect(response.status).toBe(401);
      expect(load(await response.text())('input[type=password]')).toHaveLength(1);
    }
  });

  test('the session is a cookie that scripts and other sites cannot use', async () => {
    const response = await logIn(server.url);
    expect(response.status).toBe(303);
    const set = response.headers.get('Set-Cookie') ?? '';
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Strict');
    expect(set).toContain('Secure');
    expect(set).not.toContain(token);
  });

  test('a forged or altered session is none', async () => {
    const [ends, signature] = cookie.replace(/^[^=]*=/, '').split('.');
    const values = [
      ...[`${Number(ends) + 1}.${signature}`, `${ends}.`, `${ends}.00`, '.', 'x', ''],
      ...[`${ends}.${signature}.more`, `${ends}.${signature?.toUpperCase()}`],
    ];
    for (const value of values) {
      const headers = { cookie: `pressrun_session=${value}` };
      expect((await fetch(`${server.url}/admin`, { headers })).status).toBe(401);
    }
  });

  test('logging out ends the session of the browser', async () => {
    const response = await fetch(`${server.url}/admin/logout`, {
      method: 'POST',
      headers: { cookie, 'Sec-Fetch-Site': 'same-origin' },
      redirect: 'manual',
    });
    expect(cookieIn(response)).toBe('pressrun_session=');
  });

  test('the sixth wrong token of a minute waits, even if it is right', async () => {
    for (let turn = 0; turn < 5; turn++)
      expect((await logIn(server.url, 'wrong')).status).toBe(401);
    const response = await logIn(server.url);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  test('a form of another site starts nothing', async () => {
    for (const origin of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: server.url },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'https://evil.example' },
      {},
    ])
      for (const path of ['/admin/runs', '/api/runs']) {
        const headers = { cookie, ...origin };
        const response = await fetch(server.url + path, { method: 'POST', headers });
        expect(response.status).toBe(403);
      }
  });

  test('runs are shown with their changes, and problems with how to fix them', async () => {
    const $ = await page('');
    expect($('.runs .outcome').text()).toBe('published');
    expect($('.runs .changes').text()).toContain('the title has changed');
    expect($('.runs').text()).toContain('Slowest: lighthouse.md 12 ms');
    expect($('.problems tbody').text()).toContain('Write something.');
  });

  test('a dry run shows what a run would do', async () => {
    const response = await fetch(`${server.url}/admin/runs`, {
      method: 'POST',
      body: new URLSearchParams({ kind: 'dry' }),
      headers: { cookie, 'Sec-Fetch-Site': 'same-origin' },
    });
    const $ = load(await response.text());
    expect($('section[aria-labelledby=dry]').text()).toContain('write 3 documents');
  });

  test('articles are found by their words', async () => {
    const found = await page('/articles?q=lighthouse');
    expect(found('tbody a').attr('href')).toBe('/admin/article?path=lighthouse.md');
    expect((await page('/articles?q=whale'))('tbody tr')).toHaveLength(0);
  });

  test('an article is shown with evidence, removals, feeds, file and items', async () => {
    const $ = await page('/article?path=lighthouse.md');
    expect($('section[aria-labelledby=fields]').text()).toContain('h1');
    expect($('.removed').text()).toContain('Home | News');
    expect($('.placements').text()).toContain('is not tagged hills');
    expect($('.sides pre').text()).toBe('# the file lighthouse.md');
    expect($('.sides .body em').text()).toBe('eleven');
    expect($('section[aria-labelledby=items] pre').text()).toContain('<item>');
  });

  test('feeds are shown with requests, the share of 304, and what check finds', async () => {
    const first = await fetch(`${server.url}/rss.xml`);
    const tag = first.headers.get('ETag') ?? '';
    await fetch(`${server.url}/rss.xml`, { headers: { 'If-None-Match': tag } });
    const cells = (await page('/feeds'))('tbody tr').first().find('td');
    expect(cells.eq(1).text()).toBe('2');
    expect(cells.eq(2).text()).toBe('50 %');
    const $ = await page('/feed?key=all');
    expect($('.problems').text()).toContain('the feed has no picture');
    expect($('section[aria-labelledby=preview] pre').text()).toBe('<rss>the whole feed</rss>');
  });

  test('subscribers are shown as claimed or counted, with a chart', async () => {
    for (const agent of ['Feedbin feed-id:1 - 40 subscribers', 'newsboat/2.36'])
      await fetch(`${server.url}/rss.xml`, { headers: { 'User-Agent': agent } });
    const $ = await page('/subscribers');
    expect(
      $('.figures dd')
        .map((_, dd) => $(dd).text())
        .get(),
    ).toEqual(['40', '1']);
    expect($('svg.chart').attr('aria-label')).toContain('41 on ');
  });
});
