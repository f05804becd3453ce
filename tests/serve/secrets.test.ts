import { expect, test } from 'vitest';
import { definitionOf, entryOf } from '../pages/samples.ts';
import { MemoryPublication } from './memory-publication.ts';
import { administered } from './server.ts';

const token = 'a-secret-that-nobody-guesses';

test('the admin token is in no log, page, answer or header', async () => {
  const publication = new MemoryPublication();
  publication.publish({
    documents: [],
    feeds: [{ definition: definitionOf(), entries: [entryOf()] }],
  });
  const { url, logged } = await administered(publication, token);
  const told: string[] = [];
  const ask = async (path: string, options: RequestInit = {}): Promise<Headers> => {
    const response = await fetch(url + path, { redirect: 'manual', ...options });
    told.push(await response.text(), JSON.stringify([...response.headers]));
    return response.headers;
  };
  const logIn = (given: string) =>
    ask('/admin/login', {
      method: 'POST',
      body: new URLSearchParams({ token: given }),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
  await logIn(`${token}?`);
  const cookie = (await logIn(token)).get('Set-Cookie')?.split(';')[0] ?? '';
  const admin = { headers: { cookie } };
  for (const path of ['', '/articles', '/article?path=lighthouse.md', '/feeds', '/subscribers'])
    await ask(`/admin${path}`, admin);
  const bearer = { headers: { Authorization: `Bearer ${token}` } };
  for (const path of ['/api/status', '/api/runs', '/api/nothing', '/metrics', '/healthz'])
    await ask(path, bearer);
  await ask('/api/runs', { ...bearer, method: 'POST', body: '{"force":' });
  expect(told.join()).toContain('The lighthouse is lit again');
  expect(told.join() + JSON.stringify(logged)).not.toContain(token);
});
