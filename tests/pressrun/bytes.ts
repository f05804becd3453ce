import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { allOf } from '../all-of.ts';
import type { PublicationFolder } from './publication-folder.ts';

/** Every file of the export with its bytes. */
export function exportOf(place: PublicationFolder): Record<string, string> {
  return Object.fromEntries(
    filesOf(place).map(path => [path, readFileSync(join(place.public, path), 'utf8')]),
  );
}

/** Every file of the export with the time at which it was written, and its inode. */
export function timesOf(place: PublicationFolder): Record<string, string> {
  return Object.fromEntries(
    filesOf(place).map(path => {
      const { mtimeMs, ino } = statSync(join(place.public, path));
      return [path, `${mtimeMs} ${ino}`];
    }),
  );
}

/** Every document with its validators. */
export async function validatorsOf(place: PublicationFolder): Promise<Record<string, string>> {
  return place.ask(async publication => {
    const documents = await Promise.all(
      (await allOf(publication.documentPaths())).map(path => publication.document(path)),
    );
    return Object.fromEntries(
      documents.flatMap(document =>
        document === null ? [] : [[document.path, `${document.tag} ${document.modified}`]],
      ),
    );
  });
}

function filesOf(place: PublicationFolder): string[] {
  return readdirSync(place.public, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(place.public, path)).isFile())
    .sort();
}
