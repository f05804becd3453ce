import { describe, expect, test } from 'vitest';
import type { Ping } from '../../../src/ping.ts';
import { afterTry, type Reply, triesAtMost } from '../../../src/publish/hubs/outcome.ts';

const start = Date.parse('2026-03-01T12:00:00.000Z');
const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

const fresh: Ping = {
  protocol: 'websub',
  hub: 'https://hub.example/',
  document: 'https://harbour.example/rss.xml',
  since: at(0),
  state: 'waiting',
  tries: 0,
  last: null,
  next: at(0),
};

function reply(status: number | null, own: Partial<Reply> = {}): Reply {
  const taken = status !== null && status >= 200 && status < 300;
  return { status, reason: null, retryAfter: null, taken, ...own };
}

test('a hub that takes the notice is told', () => {
  const { state, next, tries, last } = afterTry(fresh, reply(204), at(1));
  expect({ state, next, tries, last }).toEqual({
    state: 'told',
    next: null,
    tries: 1,
    last: { at: at(1), status: 204, reason: null },
  });
});

test('the pauses grow fourfold, and after the last try the hub is given up', () => {
  const pauses: (number | null)[] = [];
  let ping = fresh;
  while (ping.state === 'waiting') {
    const now = ping.next ?? '';
    ping = afterTry(ping, reply(503), now);
    pauses.push(ping.next === null ? null : (Date.parse(ping.next) - Date.parse(now)) / 1000);
  }
  expect(pauses).toEqual([30, 120, 480, 1920, null]);
  expect(ping).toMatchObject({ state: 'given up', tries: triesAtMost });
});

describe('Retry-After', () => {
  test.each([
    ['seconds', '300', 300],
    ['a date', new Date(start + 600_000).toUTCString(), 600],
    ['less than the usual pause', '1', 30],
    ['a date in the past', new Date(start - 60_000).toUTCString(), 30],
    ['nonsense', 'soon', 30],
    ['longer than a hub is waited for', '999999', 6 * 60 * 60],
  ])('%s', (_, retryAfter, seconds) => {
    expect(afterTry(fresh, reply(503, { retryAfter }), at(0)).next).toBe(at(seconds));
  });
});

test.each([
  ['no answer', null, 'waiting'],
  ['a server error', 500, 'waiting'],
  ['too many requests', 429, 'waiting'],
  ['a request that took too long', 408, 'waiting'],
  ['a notice that is refused', 400, 'given up'],
  ['a hub that is not there', 404, 'given up'],
  ['a hub that has moved', 301, 'given up'],
])('%s', (_, status, state) => {
  expect(afterTry(fresh, reply(status), at(0)).state).toBe(state);
});

test('an answer of 200 that says no is tried again', () => {
  const refused = reply(200, { taken: false, reason: 'the feed could not be read' });
  expect(afterTry(fresh, refused, at(0))).toMatchObject({
    state: 'waiting',
    last: { status: 200, reason: 'the feed could not be read' },
  });
});
