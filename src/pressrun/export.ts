import { existsSync } from 'node:fs';
import { type Problem, ProblemError } from '../problem.ts';
import { putFile, takeFile } from '../publish/export-file.ts';
import { tagOf } from '../publish/validators.ts';
import { documentAt } from '../remember/store/documents.ts';
import {
  exported,
  markAllForExport,
  pendingExports,
  unexported,
} from '../remember/store/exports.ts';
import { fact, writeFact } from '../remember/store/runs.ts';
import type { State } from '../remember/store/state.ts';

/**
 * Brings the folder up to the edition: what changed since it was last brought up, and everything
 * where the folder is new or gone. What a crash has left undone is still pending, and is done now.
 *
 * @param folder null where there is no export
 * @returns what the disk has refused
 */
export async function exportEdition(state: State, folder: string | null): Promise<Problem[]> {
  if (folder === null) return [];
  if (!existsSync(folder) || (await fact(state, 'export')) !== folder) {
    await markAllForExport(state);
    await writeFact(state, 'export', folder);
  }
  const problems: Problem[] = [];
  for (const { path, tag } of await pendingExports(state))
    try {
      await bringUp(state, folder, path, tag);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
    }
  return problems;
}

async function bringUp(
  state: State,
  folder: string,
  path: string,
  tag: string | null,
): Promise<void> {
  const document = await documentAt(state, path);
  if (document === null) {
    await takeFile(folder, path, tag);
    await unexported(state, path);
    return;
  }
  await putFile(folder, path, document.bodies.identity);
  await exported(state, path, tagOf(document.bodies.identity));
}
