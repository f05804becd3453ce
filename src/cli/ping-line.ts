import type { Ping } from '../ping.ts';
import type { Problem } from '../problem.ts';

/** `told on try 2 (202)`, `no answer on try 1 (connect ECONNREFUSED …), next try 2026-…`. */
export function pingOutcome({ state, tries, last, next }: Ping): string {
  if (last === null) return 'not told yet';
  const { status, reason } = last;
  const answer = [status, reason].filter(part => part !== null && part !== '').join(' ');
  const on = `on try ${tries} (${answer})`;
  if (state === 'told') return `told ${on}`;
  return state === 'given up' ? `given up ${on}` : `not taken ${on}, next try ${next}`;
}

/** What people must know of a hub that has been given up. */
export function pingProblem(ping: Ping): Problem | null {
  if (ping.state !== 'given up') return null;
  const option = ping.protocol === 'websub' ? 'websub.hub' : 'rsscloud.server';
  return {
    what: `${ping.hub} was not told of the change: ${pingOutcome(ping)}`,
    where: ping.document,
    fix: `Correct ${option} where the address is wrong; the next change is told again.`,
  };
}
