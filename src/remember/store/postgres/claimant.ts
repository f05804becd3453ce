import { Client } from 'pg';
import type { Claimant } from '../claimant.ts';
import { connecting } from './connection.ts';
import { answered, asProblem } from './outage.ts';

/**
 * Claims by an advisory lock of the session: the server gives it back when the connection ends,
 * however it ends.
 */
export async function postgresClaimant(address: string): Promise<Claimant> {
  const client = new Client(connecting(address));
  const lost = new AbortController();
  client.on('error', error => lost.abort(asProblem(address, error)));
  await answered(address, client.connect());
  return {
    lost: lost.signal,
    attempt: async () => {
      const text = "select pg_try_advisory_lock(hashtextextended('pressrun run', 0)) as mine";
      const { rows } = await answered(address, client.query<{ mine: boolean }>(text));
      return rows[0]?.mine === true;
    },
    close: () => client.end(),
  };
}
