import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { digest } from '../../src/remember/digest.ts';
import type { PublicationFolder } from '../pressrun/publication-folder.ts';
import { aheadOfWrites } from './writes.ts';

/** The disk as it was at one moment. */
export interface Copy {
  readonly state: string;
  /** Null where only the state was copied. */
  readonly public: string | null;
}

/**
 * Copies of the disk from ahead of every write of a run. A process that is killed leaves on the disk
 * what it has written until then, and nothing else: each copy is what a kill at that moment would
 * leave.
 */
export class Copies {
  readonly #folder = mkdtempSync(join(tmpdir(), 'moments-'));
  readonly #place: PublicationFolder;
  #count = 0;
  #restored = 0;

  constructor(place: PublicationFolder) {
    this.#place = place;
  }

  /** How many there are, of all runs. */
  get count(): number {
    return this.#count;
  }

  /**
   * Does a run that publishes.
   *
   * @param step of so many copies one, from the first on, has the export too
   * @returns the copies, of which no two that follow each other are the same
   */
  async ofRun(step: number): Promise<readonly Copy[]> {
    const copies: Copy[] = [];
    let before = '';
    const report = await aheadOfWrites(
      ({ sql }) => {
        // Ahead of a question the disk is what it is ahead of the next write.
        if (sql?.startsWith('select') === true) return;
        const now = sql === null ? '' : this.#bytesOfState();
        if (now !== '' && now === before) return;
        before = now;
        copies.push(this.#copied(copies.length % step === 0));
      },
      () => this.#place.run(),
    );
    expect(report).toMatchObject({ outcome: 'published', problems: [] });
    return copies;
  }

  /** A state goes to a folder of its own: a connection to another that closes late removes its log. */
  bringBack(copy: Copy): void {
    this.#place.state = join(this.#place.folder, `state-${this.#restored++}`);
    copyFiles(copy.state, this.#place.state);
    if (copy.public === null) return;
    rmSync(this.#place.public, { recursive: true, force: true });
    if (existsSync(copy.public)) cpSync(copy.public, this.#place.public, { recursive: true });
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true });
  }

  #bytesOfState(): string {
    const { state } = this.#place;
    return digest(
      filesIn(state)
        .map(name => digest(readFileSync(join(state, name), 'latin1')))
        .join(),
    );
  }

  #copied(isWhole: boolean): Copy {
    const target = join(this.#folder, String(this.#count++));
    const state = join(target, 'state');
    copyFiles(this.#place.state, state);
    if (!isWhole) return { state, public: null };
    while (!copyTree(this.#place.public, join(target, 'public')));
    return { state, public: join(target, 'public') };
  }
}

/** @returns false where a file was renamed meanwhile, in another thread */
function copyTree(from: string, to: string): boolean {
  try {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of filesIn(from)) copyFileSync(join(from, name), join(to, name));
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
