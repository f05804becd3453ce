import { DatabaseError } from 'pg';
import { ProblemError } from '../../../problem.ts';
import { shownAddress } from '../../../state-address.ts';

interface Outage {
  /** SQLSTATE, from its beginning (Appendix A of the PostgreSQL manual). */
  readonly state: string;
  readonly what: string;
  readonly fix: string;
}

const unreachable = {
  what: 'the database cannot be reached',
  fix: 'Pressrun goes on when it is back; see to the server, or correct the address in state.',
} as const;

/** What stands between Pressrun and its database, and is no mistake in a statement. */
export const outages: readonly Outage[] = [
  { state: '08', ...unreachable },
  { state: '57P01', ...unreachable },
  { state: '57P02', ...unreachable },
  { state: '57P03', ...unreachable },
  {
    state: '28',
    what: 'the database does not let this user in',
    fix: 'Correct user and password in the address.',
  },
  {
    state: '3D000',
    what: 'there is no such database',
    fix: 'Make it with `createdb`, or correct the address in state.',
  },
  {
    state: '42501',
    what: 'the user may not do what is needed',
    fix: 'Make the user the owner of the database.',
  },
  {
    state: '53300',
    what: 'the database has no connection left',
    fix: 'Raise max_connections of the server: each Pressrun may take twelve.',
  },
  {
    state: '53',
    what: 'the database server has run out of disk or memory',
    fix: 'Make room; Pressrun goes on by itself.',
  },
  {
    state: '25006',
    what: 'the database is read-only',
    fix: 'Set state to the address of the primary server.',
  },
  {
    state: '40',
    what: 'another run has written at the same time',
    fix: 'Nothing is lost: the next run takes up what this one has left.',
  },
];

/**
 * Waits for an answer of the database.
 *
 * @throws ProblemError when it cannot be asked; a mistake in the question is thrown as it is
 */
export async function answered<Answer>(address: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw asProblem(address, error);
  }
}

/** What stands between Pressrun and its database as a problem; another error as it is. */
export function asProblem(address: string, error: unknown): unknown {
  const outage = outageOf(error);
  if (outage === null || !(error instanceof Error)) return error;
  const { what, fix } = outage;
  const problem = { what: `${what} (${reasonOf(error)})`, where: shownAddress(address), fix };
  return new ProblemError([problem], { cause: error });
}

function outageOf(error: unknown): Pick<Outage, 'what' | 'fix'> | null {
  if (error instanceof ProblemError || error instanceof TypeError) return null;
  if (!(error instanceof DatabaseError)) return unreachable;
  return outages.find(({ state }) => error.code?.startsWith(state)) ?? null;
}

/** A name with several addresses fails with an error for each, and no message of its own. */
function reasonOf(error: Error): string {
  if (error.message !== '') return error.message;
  return error instanceof AggregateError && error.errors[0] instanceof Error
    ? error.errors[0].message
    : error.name;
}
