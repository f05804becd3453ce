import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { type Problem, ProblemError } from '../../problem.ts';
import { makeStateFolder } from '../../state-folder.ts';
import { emptyLedger, type Ledger } from './ledger.ts';

const day = z.iso.date();
const count = z.int().nonnegative();
const schema = z.object({
  claims: z.array(
    z.object({
      client: z.string(),
      feed: z.string(),
      feedId: z.string().nullable(),
      subscribers: count,
      day,
    }),
  ),
  readers: z.array(z.object({ day, client: z.string(), feed: z.string(), readers: count })),
  history: z.array(z.object({ day, subscribers: count })),
});

/**
 * Reads the ledger; empty where there is none yet or the file is damaged, since it is only counts.
 *
 * @throws ProblemError where it is there and cannot be read: it would be lost with the next writing
 */
export async function readLedger(file: string): Promise<Ledger> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : emptyLedger;
  } catch (error) {
    if (error instanceof SyntaxError) return emptyLedger;
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return emptyLedger;
    throw new ProblemError([unreadable(file, String(error.code))], { cause: error });
  }
}

const unreadable = (where: string, code: string): Problem => ({
  what: `the counts of subscribers cannot be read (${code})`,
  where,
  fix: 'Let the account that runs Pressrun read and write the file, or remove it: counts begin anew.',
});

/** Replaces the file, or makes it with its folder: at once, so that a crash leaves the old ledger or the new one. */
export async function writeLedger(file: string, ledger: Ledger): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  makeStateFolder(dirname(file));
  await writeFile(temporary, JSON.stringify(ledger));
  await rename(temporary, file);
}
