import Database from 'libsql';
import * as z from 'zod';
import type { Remembered } from '../../remembered.ts';
import { rememberedOf } from '../entries.ts';

const text = z.string();
const instant = z.iso.datetime();

/** A row as this version of Pressrun or an older one has written it, and nothing else. */
const entryRow = z.object({
  ...{ id: text.min(1), path: text.min(1), slug: text.min(1), title: text },
  ...{ hash: text, media: text.default(''), content: text, article: text },
  ...{ claim_id: text.nullable(), claim_url: text.nullable() },
  ...{ published: instant, updated: instant, first_seen: instant, expires: instant.nullable() },
  draft: z.literal([0, 1]),
  standing: z.enum(['published', 'embargoed', 'expired', 'draft']),
  next: instant.nullable(),
  removed: instant.nullable(),
});

/** Rows that are read together, as long as they can be read. */
const atOnce = 256;

/** Groups without a row that can be read, after which no more are looked for where the last is unknown. */
const patience = 4;

/**
 * The entries in a file that may be damaged, or no database of Pressrun: those that can be read.
 * Rows that lie on damaged pages are passed over.
 */
export function salvageEntries(file: string): Remembered[] {
  const rows = new Rows(file);
  try {
    const last = rows.last();
    const all: unknown[] = [];
    const most = Number.isFinite(last) ? last : patience;
    for (let from = 0, empty = 0; from <= last && empty <= most; from += atOnce) {
      const some = rows.between(from, from + atOnce);
      empty = some.length === 0 ? empty + 1 : 0;
      all.push(...some);
    }
    return all.flatMap(row => {
      const { data } = entryRow.safeParse(row);
      return data === undefined ? [] : [rememberedOf(data)];
    });
  } finally {
    rows.close();
  }
}

/** The rows of the table of entries, by their numbers in the file. */
class Rows {
  readonly #database: Database.Database | null;

  constructor(file: string) {
    this.#database = orNull(() => new Database(file));
  }

  /** The highest number; infinite where it cannot be read. */
  last(): number {
    if (this.#ask('select 1 from entries limit 0') === null) return -1;
    const [row] = this.#ask('select max(rowid) as last from entries') ?? [];
    const { data } = z.object({ last: z.number().nullable() }).safeParse(row);
    return data === undefined ? Number.POSITIVE_INFINITY : (data.last ?? -1);
  }

  /** Those from the first number up to the second, without it. */
  between(from: number, to: number): unknown[] {
    const rows = this.#ask('select * from entries where rowid >= ? and rowid < ?', from, to);
    if (rows !== null) return rows;
    if (to - from <= 1) return [];
    const middle = Math.floor((from + to) / 2);
    return [...this.between(from, middle), ...this.between(middle, to)];
  }

  close(): void {
    this.#database?.close();
  }

  #ask(sql: string, ...values: readonly number[]): unknown[] | null {
    return orNull(() => this.#database?.prepare(sql).all(...values) ?? null);
  }
}

/** Null where the file refuses. */
function orNull<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}
