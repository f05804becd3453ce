import { expect, test } from 'vitest';
import { Access } from '../../src/serve/admin/access.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const access = new Access('a secret that nobody guesses');

test('a session ends by itself, when it says so', () => {
  const { value, milliseconds } = access.session(now);
  expect(access.holds(value, now + milliseconds - 1)).toBe(true);
  expect(access.holds(value, now + milliseconds)).toBe(false);
  expect(milliseconds).toBe(12 * 3_600_000);
});

test('what another token has signed is nothing, and each is good for its own purpose', () => {
  const other = new Access('another secret of the same length');
  expect(other.holds(access.session(now).value, now)).toBe(false);
  expect(other.deviceOf(access.device())).toBeNull();
  expect(access.deviceOf(access.device())).toMatch(/^[0-9a-f]{32}$/);
  expect(access.deviceOf(access.session(now).value)).toBeNull();
  expect(access.holds(access.device(), 0)).toBe(false);
});
