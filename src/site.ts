import type { Person } from './article.ts';

/** The publication that the feeds speak for. */
export interface Site {
  readonly title: string;
  /** Absolute, ends in `/`; addresses of documents and article pages are made from it. */
  readonly url: string;
  readonly description: string;
  /** A BCP 47 tag, for feeds and for entries that do not declare one. */
  readonly language: string;
  readonly author: Person;
  readonly rights: string | null;
  /** Absolute address of a square image. */
  readonly icon: string | null;
}
