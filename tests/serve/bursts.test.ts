import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits } from '../../src/serve/limits.ts';
import { serve } from './server.ts';

const count = 1_000;

/** What the system allows at the most (tcp(7)). */
const allowed = '/proc/sys/net/core/somaxconn';

/** Opens connections all at once, and tells how many there are when all are there, or none comes. */
const burst = `
  const { connect } = await import('node:net');
  const [port, count] = process.argv.slice(1).map(Number);
  let connected = 0;
  const tell = before => {
    if (before === connected || connected === count) { console.log(connected); process.exit(); }
    look();
  };
  const look = () => setTimeout(() => setImmediate(tell, connected), 500);
  for (let at = 0; at < count; at++)
    connect(port, '127.0.0.1', () => { if (++connected === count) tell(); }).on('error', () => {});
  look();`;

// All pollers of the hour come in the same second, also where the server does something else in it.
test.runIf(existsSync(allowed))(
  'a burst of connections waits while the server is busy',
  async () => {
    const { port } = await serve();
    const words = ['--input-type=module', '-e', burst, String(port), String(count)];
    // This process, which is the server, does nothing until the other one ends.
    const { stdout } = spawnSync(process.execPath, words);
    const expected = Math.min(count, limits.waitingConnections, Number(readFileSync(allowed)));
    expect(Number(stdout)).toBeGreaterThanOrEqual(expected);
  },
);
