import waitingFiles from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'libsql';

/** How the programs of this process change the disk. */
const fileCalls = [
  ...['writeFile', 'rename', 'rm', 'rmdir', 'mkdir', 'copyFile'].map(
    call => [files, call] as const,
  ),
  ...['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync'].map(
    call => [waitingFiles, call] as const,
  ),
];
const statementCalls = ['run', 'all'] as const;

/** Methods of prepared statements, which libsql has on a class that it does not export. */
const statements = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));

/** What is about to happen: `sql` is null where it happens to a file. */
export interface Write {
  readonly call: string;
  readonly sql: string | null;
}

/**
 * Has `before` called ahead of every change of the disk, and of every statement to the database,
 * while the work is done; not ahead of what it does itself. What `before` throws comes in place of
 * the change.
 */
export async function aheadOfWrites<Result>(
  before: (write: Write) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const texts = new WeakMap<object, string>();
  let isBefore = false;
  const aheadOf = (write: Write): void => {
    if (isBefore) return;
    isBefore = true;
    try {
      before(write);
    } finally {
      isBefore = false;
    }
  };
  const restore = [
    interpose(Database.prototype, 'prepare', (_, [sql], prepare) => {
      const statement = prepare();
      if (typeof statement === 'object' && statement !== null) texts.set(statement, String(sql));
      return statement;
    }),
    ...fileCalls.map(([owner, call]) =>
      interpose(owner, call, (_, __, change) => {
        aheadOf({ call, sql: null });
        return change();
      }),
    ),
    ...statementCalls.map(call =>
      interpose(statements, call, (statement, _, change) => {
        aheadOf({ call, sql: texts.get(statement) ?? '' });
        return change();
      }),
    ),
  ];
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const each of restore) each();
    syncBuiltinESMExports();
  }
}

/** Stands in place of a method, which it may call. */
type Instead = (self: object, args: readonly unknown[], original: () => unknown) => unknown;

function interpose(owner: object, name: string, instead: Instead): () => void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function') throw new Error(`there is no ${name} to stand before`);
  Reflect.set(owner, name, function call(this: object, ...args: unknown[]) {
    return instead(this, args, () => original.apply(this, args));
  });
  return () => void Reflect.set(owner, name, original);
}
