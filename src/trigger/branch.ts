import { type FSWatcher, type WatchListener, watch } from 'node:fs';

/** A folder that is watched, with those in it. */
export class Branch {
  readonly #watcher: FSWatcher;
  readonly #branches = new Map<string, Branch>();
  #isClosed = false;

  /** @throws the error of the system that does not watch it */
  constructor(
    place: string,
    hear: WatchListener<string | null>,
    refused: (error: unknown) => void,
  ) {
    this.#watcher = watch(place, hear);
    this.#watcher.on('error', refused);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  put(name: string, branch: Branch): void {
    this.drop(name);
    this.#branches.set(name, branch);
  }

  /** @returns whether there was one of this name */
  drop(name: string): boolean {
    this.#branches.get(name)?.close();
    return this.#branches.delete(name);
  }

  close(): void {
    this.#isClosed = true;
    this.#watcher.close();
    for (const branch of this.#branches.values()) branch.close();
  }
}
