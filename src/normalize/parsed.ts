import type { Cheerio } from 'cheerio';
import type { Document } from 'domhandler';
import type { Instant, Removal } from '../article.ts';
import type { Landmarks } from './landmarks.ts';

/** What kind of input a tree came from: it decides which passes are worth running. */
export type Kind = 'page' | 'fragment' | 'dump' | 'markdown' | 'json';

/** An article file in its one form: a tree and what the author declared beside it. */
export interface Parsed {
  readonly path: string;
  readonly kind: Kind;
  readonly modified: Instant;
  /** The whole document; later passes narrow it down to the body. */
  readonly tree: Cheerio<Document>;
  /** As the file has them; passes that cut the tree leave them here. */
  readonly landmarks: Landmarks;
  /** Values stated beside the text (front matter, JSON, a dump's lines), under their own names, unchecked. */
  readonly declared: Readonly<Record<string, unknown>>;
  /** What to call that in evidence: `front matter`, `JSON Feed`, `text dump`. */
  readonly declaredIn: string;
  /** What reading the format has already left out. */
  readonly removed: readonly Removal[];
}

/** What normalizing must know of the publication. */
export interface Settings {
  /** A BCP 47 tag, for articles whose language cannot be told. */
  readonly language: string;
  /** IANA zone in which a date without a zone is read. */
  readonly timeZone: string;
  /** Absolute address of the site, the last resort for resolving relative links. */
  readonly url: string;
}
