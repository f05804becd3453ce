import type { PublicationFolder } from './publication-folder.ts';

/** What a file says, and what a run is bound to make of it. */
export interface ModelArticle {
  readonly title: string;
  readonly date: string;
  readonly expires: string | null;
  readonly draft: boolean;
  readonly tag: string;
}

type Standing = 'draft' | 'waiting' | 'out' | 'over';

interface Kept {
  article: ModelArticle;
  standing: Standing;
  /** Whether a run has not seen the file as it is. */
  isChanged: boolean;
  /** The date that the last run has seen. */
  seen: string | null;
  /** The id that it was published under. */
  id: string | null;
}

/**
 * What must be published, told from what is done to the files and to the clock. A clock that is set
 * back takes nothing back: an article that is out stays out, until its file says another date, and one
 * that is over stays over, until its file changes.
 */
export class SoakModel {
  readonly #place: PublicationFolder;
  readonly #files = new Map<string, Kept>();

  constructor(place: PublicationFolder) {
    this.#place = place;
  }

  get paths(): string[] {
    return [...this.#files.keys()];
  }

  article(path: string): ModelArticle {
    return this.#kept(path).article;
  }

  write(path: string, article: ModelArticle): void {
    const before = this.#files.get(path);
    const kept = { article, standing: before?.standing ?? 'draft', isChanged: true };
    this.#files.set(path, { ...kept, id: before?.id ?? null, seen: before?.seen ?? null });
    this.#place.write(path, textOf(article));
  }

  /** The same bytes at another time. */
  touch(path: string): void {
    this.#place.write(path, textOf(this.article(path)), Date.parse(this.#place.now));
  }

  rename(from: string, to: string): void {
    this.#place.rename(from, to);
    this.#files.set(to, { ...this.#kept(from), isChanged: true });
    this.#files.delete(from);
  }

  remove(path: string): void {
    this.#place.remove(path);
    this.#files.delete(path);
  }

  /** What a run does: what has changed is judged anew, and what has become due or is past its end. */
  run(): void {
    const { now } = this.#place;
    for (const kept of this.#files.values()) {
      const { date } = kept.article;
      const wasOut = kept.seen === date && (kept.standing === 'out' || kept.standing === 'over');
      const fresh = standingOf(kept.article, wasOut && date > now ? date : now);
      const isTurning =
        (kept.standing === 'waiting' && fresh !== 'waiting') ||
        (kept.standing === 'out' && fresh === 'over');
      if (kept.isChanged || isTurning) kept.standing = fresh;
      kept.isChanged = false;
      kept.seen = date;
    }
  }

  /** Titles of the feed of everything, or of a tag, newest first. */
  titles(tag: string | null = null): string[] {
    return [...this.#files.values()]
      .filter(
        ({ standing, article }) => standing === 'out' && (tag === null || article.tag === tag),
      )
      .map(({ article }) => article)
      .sort((a, b) => (a.date > b.date ? -1 : 1))
      .map(({ title }) => title);
  }

  /** Keeps the ids by title. @returns those that are not what they were */
  changedIds(ids: ReadonlyMap<string, string>): string[] {
    const changed: string[] = [];
    for (const kept of this.#files.values()) {
      const id = ids.get(kept.article.title) ?? null;
      if (kept.id !== null && id !== null && id !== kept.id) changed.push(kept.article.title);
      kept.id = id ?? kept.id;
    }
    return changed;
  }

  #kept(path: string): Kept {
    const kept = this.#files.get(path);
    if (kept === undefined) throw new Error(`the model has no ${path}`);
    return kept;
  }
}

function standingOf({ date, expires, draft }: ModelArticle, now: string): Standing {
  if (draft) return 'draft';
  if (date > now) return 'waiting';
  return expires !== null && expires <= now ? 'over' : 'out';
}

function textOf({ title, date, expires, draft, tag }: ModelArticle): string {
  const facts = [
    `title: ${title}`,
    `date: ${date}`,
    ...(expires === null ? [] : [`expires: ${expires}`]),
    ...(draft ? ['draft: true'] : []),
    `tags: [${tag}]`,
  ];
  return `---\n${facts.join('\n')}\n---\n\nThe text of ${title} is one sentence.\n`;
}
