import type { LocalFile } from './local-file.ts';
import type { Problem } from './problem.ts';

/** A moment in UTC as `Date.prototype.toISOString` writes it: sorts as text, survives JSON. */
export type Instant = string;

declare const clean: unique symbol;

/** HTML that has passed the sanitizer in `normalize/clean/`, the only place that makes it. */
export type CleanHtml = string & { readonly [clean]: true };

/** An article file as a source lists it, before it is read. */
export interface FoundFile {
  /** Relative to the articles folder, with `/` between the parts, NFC. */
  readonly path: string;
  /** How the source itself spells the path. */
  readonly location: string;
  readonly size: number;
  readonly modified: Instant;
  /** Differs whenever the bytes may: the size and times of a file, the ETag of an object. */
  readonly stamp: string;
}

/** An article file as a source read it. */
export interface ArticleFile {
  /** Relative to the articles folder, with `/` between the parts, NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modified: Instant;
}

export interface Person {
  readonly name: string;
  readonly url: string | null;
  readonly email: string | null;
}

export interface Image {
  readonly url: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The image that stands for the article. A text dump may credit one without saying where it is. */
export interface LeadImage extends Omit<Image, 'url'> {
  readonly url: string | null;
}

/** Audio, video or another file that comes with the article: an enclosure. */
export interface Attachment {
  readonly url: string;
  /** Media type, such as `audio/mpeg`. */
  readonly type: string;
  readonly title: string | null;
  readonly bytes: number | null;
  /** Seconds. */
  readonly duration: number | null;
}

/** What makes an article with audio or video a podcast episode. */
export interface Episode {
  readonly season: number | null;
  readonly number: number | null;
  readonly kind: 'full' | 'trailer' | 'bonus';
  readonly explicit: boolean;
  readonly transcript: { readonly url: string; readonly type: string } | null;
  /** Address of a JSON chapters file. */
  readonly chapters: string | null;
}

/** Where a field's value was found: `json-ld`, `meta og:title`, `front matter date`, `h1`… */
export interface Evidence {
  readonly from: string;
  readonly value: string;
}

/** A piece of the page that is not in the article, and the rule that took it out. */
export interface Removal {
  readonly reason: string;
  readonly text: string;
}

/** What one article file says, normalized. What it does not say is null, never invented. */
export interface Article {
  readonly path: string;
  /** An id that the author has set; it is kept for good. */
  readonly id: string | null;
  readonly slug: string | null;
  readonly title: string;
  readonly authors: readonly Person[];
  readonly published: Instant | null;
  readonly updated: Instant | null;
  /** From this moment on the article is in no feed any more. */
  readonly expires: Instant | null;
  readonly draft: boolean;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** The canonical address of the article, absolute. */
  readonly url: string | null;
  /** The name of the site that the page came from. */
  readonly site: string | null;
  readonly section: string | null;
  readonly tags: readonly string[];
  readonly rights: string | null;
  readonly image: LeadImage | null;
  /** All images of the body in order, for galleries. */
  readonly images: readonly Image[];
  readonly attachments: readonly Attachment[];
  readonly episode: Episode | null;
  /** The files beside the article that it refers to. */
  readonly files: readonly LocalFile[];
  readonly sources: readonly string[];
  /** Plain text, one paragraph. */
  readonly summary: string | null;
  readonly html: CleanHtml;
  /** Plain text, a blank line between blocks. */
  readonly text: string;
  readonly words: number;
  /** For each field that was found, where. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly removed: readonly Removal[];
  /** What is worth mending although the article can be published. */
  readonly problems: readonly Problem[];
}
