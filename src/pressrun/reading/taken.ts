import type { FoundFile } from '../../article.ts';
import type { Problem } from '../../problem.ts';
import type { ReadFile } from '../../remember/store/files.ts';

/** A file that was taken in. */
export interface Taken {
  readonly file: FoundFile;
  /** Null where it was only touched: the same bytes, by the same rules. */
  readonly read: ReadFile | null;
  readonly milliseconds: number;
}

/**
 * What is remembered of a file that could not be read: the next run reads it again, because it may be
 * readable then without another change.
 */
export function unreadable(file: FoundFile, rules: string, problems: readonly Problem[]): ReadFile {
  return { file: { ...file, stamp: '' }, hash: '', rules, result: { sighting: null, problems } };
}

/** Whether the file could not be read, and was not looked at therefore. */
export function isUnread({ read }: Taken): boolean {
  return read !== null && read.file.stamp === '';
}

/** A file that cannot be taken in: it is not tried again until the file or the rules change. */
export function givenUp(file: FoundFile, rules: string, problem: Problem): Taken {
  const result = { sighting: null, problems: [problem] };
  return { file, read: { file, hash: '', rules, result }, milliseconds: 0 };
}
