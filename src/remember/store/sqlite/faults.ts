import Database from 'libsql';
import type { Problem } from '../../../problem.ts';
import { ProblemError } from '../../../problem.ts';

interface Fault {
  /** Result code of SQLite, from its beginning (https://sqlite.org/rescode.html). */
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

const rebuild = 'Run `pressrun store rebuild`: it is set aside, and made anew with the same ids.';

/** What stands between Pressrun and its database, and is no mistake in a statement. */
export const faults: readonly Fault[] = [
  {
    code: 'SQLITE_FULL',
    what: 'there is no room on the disk of the database',
    fix: 'Make room; the next run takes up what this one has left.',
  },
  {
    code: 'SQLITE_READONLY',
    what: 'the database can only be read',
    fix: 'Let the account that runs Pressrun write it, on a disk that may be written.',
  },
  {
    code: 'SQLITE_IOERR',
    what: 'the disk of the database fails',
    fix: 'See to the disk, and whether there is room; the next run takes up what this one has left. Where a file beside the database was removed, stop the server and start it again.',
  },
  {
    code: 'SQLITE_CANTOPEN',
    what: 'the database cannot be opened',
    fix: 'Let the account that runs Pressrun write its folder, and make room on its disk.',
  },
  {
    code: 'SQLITE_PERM',
    what: 'the database cannot be opened',
    fix: 'Let the account that runs Pressrun write it.',
  },
  { code: 'SQLITE_CORRUPT', what: 'the database is damaged', fix: rebuild },
  { code: 'SQLITE_NOTADB', what: 'this is no database', fix: rebuild },
];

/**
 * Asks something of the database in a file.
 *
 * @throws ProblemError when disk or file refuse; a mistake in the question is thrown as it is
 */
export function answered<Answer>(file: string, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    const problem = faultOf(file, error);
    throw problem === null ? error : new ProblemError([problem], { cause: error });
  }
}

/** What SQLite says of a disk that is full, read-only or failing, or not this account's. */
const refusals = [
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
] as const;

/** Whether it is the disk that keeps a database from being opened: then it may still be read. */
export function isRefusedByDisk(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError) || !(error.cause instanceof Database.SqliteError))
    return false;
  const { code } = error.cause;
  return refusals.some(refusal => code.startsWith(refusal));
}

function faultOf(file: string, error: unknown): Problem | null {
  if (!(error instanceof Database.SqliteError)) return null;
  const fault = faults.find(({ code }) => error.code.startsWith(code));
  if (fault === undefined) return null;
  return { what: `${fault.what} (${error.message})`, where: file, fix: fault.fix };
}
