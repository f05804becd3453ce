import type { Ping } from '../ping.ts';

/** `told on try 2 (202)`, `not taken on try 1 (503), next try 2026-03-01T12:00:30Z`. */
function pingOutcome({ state, tries, last, next }: Ping): string {
  if (last === null) return 'not told yet';
  const { status, reason } = last;
  const answer = [status, reason].filter(part => part !== null && part !== '').join(' ');
  const on = `on try ${tries} (${answer})`;
  if (state === 'told') return `told ${on}`;
  const later = next === null ? 'never' : `${next.slice(0, 19)}Z`;
  return state === 'given up' ? `given up ${on}` : `not taken ${on}, next try ${later}`;
}

/** A line for each hub and outcome: `https://hub.example/: 12 documents told on try 1 (204)`. */
export function pingLines(pings: readonly Ping[]): string[] {
  const groups = new Map<
    string,
    { readonly hub: string; readonly outcome: string; readonly count: number }
  >();
  for (const ping of pings) {
    const outcome = pingOutcome(ping);
    const key = `${ping.hub} ${outcome}`;
    const group = groups.get(key) ?? { hub: ping.hub, outcome, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].map(
    ({ hub, outcome, count }) => `${hub}: ${count} document${count === 1 ? '' : 's'} ${outcome}`,
  );
}
