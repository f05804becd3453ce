import { expect, test } from 'vitest';
import { limits } from '../../src/serve/limits.ts';
import { backstageOf } from './backstage.ts';
import { MemoryPublication } from './memory-publication.ts';
import { raw } from './raw.ts';
import { administered, type Running, serve } from './server.ts';

const token = 'a secret that nobody guesses';

/** A server behind one proxy, so that a test can come from any address. */
function proxied(): Promise<Running> {
  const publication = new MemoryPublication();
  const admin = { token, backstage: backstageOf(publication) };
  return serve(publication, { admin, settings: { proxies: 1 } });
}

async function logIn(
  { url }: Running,
  given: string,
  from: string,
  cookie = '',
): Promise<Response> {
  return fetch(`${url}/admin/login`, {
    method: 'POST',
    body: new URLSearchParams({ token: given }),
    headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from, cookie },
    redirect: 'manual',
  });
}

const capital = (text: string): string => text.toUpperCase();

async function ask({ url }: Running, given: string, from: string): Promise<number> {
  const headers = { Authorization: `Bearer ${given}`, 'X-Forwarded-For': from };
  return (await fetch(`${url}/api/status`, { headers })).status;
}

/** Wrong tokens from ever new addresses, until there were too many of them. @returns how many */
async function guessFromEverywhere(server: Running): Promise<number> {
  let turn = 0;
  while ((await ask(server, 'wrong', `198.51.${turn >> 8}.${turn % 256}`)) !== 429) turn++;
  return turn;
}

test.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Client-IP', 'CF-Connecting-IP'])(
  'a forged %s does not make a new guesser',
  async name => {
    const { port } = await administered(new MemoryPublication(), token);
    const guess = (at: number) =>
      raw(port, 'GET /api/status', { Authorization: 'Bearer wrong', [name]: `198.51.100.${at}` });
    for (let turn = 0; turn < limits.wrongTokens; turn++)
      expect((await guess(turn)).status).toBe(401);
    expect((await guess(9)).status).toBe(429);
  },
);

/** The cookie of a browser in which the right token was given. */
async function deviceOf(server: Running, from: string): Promise<string> {
  const cookies = (await logIn(server, token, from)).headers.getSetCookie();
  return cookies.find(one => one.startsWith('pressrun_device='))?.split(';')[0] ?? '';
}

test('a browser that has logged in before is not kept out by who guesses at its address', async () => {
  const server = await proxied();
  const first = await logIn(server, token, '192.0.2.1');
  const device = first.headers.getSetCookie().find(one => one.startsWith('pressrun_device=')) ?? '';
  for (const word of ['HttpOnly', 'SameSite=Strict', 'Secure']) expect(device).toContain(word);
  expect(device).not.toContain(token);
  for (let turn = 0; turn < limits.wrongTokens; turn++) await ask(server, 'wrong', '192.0.2.1');
  expect((await logIn(server, token, '192.0.2.1')).status).toBe(429);
  const cookie = device.split(';')[0] ?? '';
  expect((await logIn(server, token, '192.0.2.1', cookie)).status).toBe(303);
  for (let turn = 0; turn < limits.wrongTokens; turn++)
    expect((await logIn(server, 'wrong', '192.0.2.1', cookie)).status).toBe(401);
  expect((await logIn(server, 'wrong', '192.0.2.1', cookie)).status).toBe(429);
});

test('a forged cookie is no browser that has logged in before', async () => {
  const server = await proxied();
  for (const forged of ['a.', '.', 'a.00', `a.${'0'.repeat(64)}`]) {
    const cookie = `pressrun_device=${forged}`;
    await logIn(server, 'wrong', '192.0.2.1', cookie);
  }
  await ask(server, 'wrong', '192.0.2.1');
  expect(await ask(server, token, '192.0.2.1')).toBe(429);
});

test.each([
  ['a part more', (cookie: string) => `${cookie}.more`],
  ['a point more', (cookie: string) => `${cookie}.`],
  ['capital letters', (cookie: string) => cookie.replace(/=.+$/, capital)],
  ['a signature in capital letters', (cookie: string) => cookie.replace(/\.\w+$/, capital)],
  ['more behind the signature', (cookie: string) => `${cookie}zz`],
])('a cookie with %s is another, and makes no new guesser', async (_, altered) => {
  const server = await proxied();
  const cookie = altered(await deviceOf(server, '192.0.2.1'));
  for (let turn = 0; turn < limits.wrongTokens; turn++) await ask(server, 'wrong', '192.0.2.1');
  expect((await logIn(server, 'wrong', '192.0.2.1', cookie)).status).toBe(429);
});

test('guesses from everywhere are slowed down together, and do not keep the admin out', async () => {
  const server = await proxied();
  expect(await ask(server, token, '192.0.2.1')).toBe(200);
  expect(await guessFromEverywhere(server)).toBeGreaterThanOrEqual(limits.wrongTokensTogether);
  expect(await ask(server, token, '192.0.2.1')).toBe(200);
  expect(await ask(server, 'wrong', '192.0.2.1')).toBe(401);
});
