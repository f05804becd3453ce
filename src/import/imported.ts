/** An article of another program, as the article file that it becomes. */
export interface ImportedArticle {
  /** What readers of the old feed know it by: it must not change, or they see it again. */
  readonly id: string;
  /** Where the file is put below the articles folder, without its ending. */
  readonly path: string;
  /** HTML goes into an `.html` file. */
  readonly format: 'html' | 'markdown';
  /** Front matter besides the id, in order. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What was found in a source. */
export interface Harvest {
  readonly articles: readonly ImportedArticle[];
  readonly omitted: readonly Omission[];
  /** The address of the document that holds older articles; null where there is none. */
  readonly next: string | null;
}

/** Something that could not be carried over. */
export interface Omission {
  /** What it is, by the name that its author knows: a title. */
  readonly what: string;
  /** As the rest of a sentence about it: `is a page, not an article`. */
  readonly why: string;
}

/** A kind of document that articles are imported from. */
export interface DocumentSource<Document> {
  /** `WordPress export`. */
  readonly name: string;
  readonly matches: (document: Document) => boolean;
  /** @param site the address of the old site, where someone has named it; ends in `/` */
  readonly read: (document: Document, site: string | null) => Harvest;
}

/** A kind of folder that articles are imported from. */
export interface FolderSource {
  /** `Hugo`. */
  readonly name: string;
  /** @param names of the files and folders at its top */
  readonly matches: (names: ReadonlySet<string>) => boolean;
  /**
   * @param site the address of the old site, where someone has named it; ends in `/`
   * @throws ProblemError when its configuration cannot be read, or says no address
   */
  readonly read: (folder: string, site: string | null) => Promise<Harvest>;
}

export type JsonObject = Readonly<Record<string, unknown>>;
