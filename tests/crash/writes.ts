import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'libsql';

/** How the programs of this process change the disk. */
const fileCalls = ['writeFile', 'rename', 'rm', 'rmdir', 'mkdir', 'copyFile'] as const;
const statementCalls = ['run', 'all'] as const;

/** Methods of prepared statements, which libsql has on a class that it does not export. */
const statements = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));

/**
 * Has `before` called ahead of every change of the disk, and of every statement to the database,
 * while the work is done. What `before` throws comes in place of the change.
 */
export async function aheadOfWrites<Result>(
  before: (call: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const restore = [
    ...fileCalls.map(name => interpose(files, name, before)),
    ...statementCalls.map(name => interpose(statements, name, before)),
  ];
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const each of restore) each();
    syncBuiltinESMExports();
  }
}

function interpose(
  owner: Record<string, unknown>,
  name: string,
  before: (call: string) => void,
): () => void {
  const original = owner[name];
  if (typeof original !== 'function') throw new Error(`there is no ${name} to stand before`);
  owner[name] = function call(this: unknown, ...args: unknown[]) {
    before(name);
    return original.apply(this, args);
  };
  return () => {
    owner[name] = original;
  };
}
