import type { Selectable } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Standing } from '../../entry.ts';
import type { Ping } from '../../ping.ts';

/** 0 and 1 in place of false and true: the same in every database. */
export type Flag = 0 | 1;

/** Article files as last read. */
export interface FilesTable {
  path: string;
  stamp: string;
  hash: string;
  /** Of the local files that it refers to; empty without any. */
  media: string;
  /** The version of the rules that normalized it. */
  rules: string;
  modified: Instant;
  /** Key into `articles`; null while the file is broken. */
  article: string | null;
  content: string | null;
  claim_id: string | null;
  claim_url: string | null;
  title: string | null;
  slug: string | null;
  published: Instant | null;
  updated: Instant | null;
  expires: Instant | null;
  draft: Flag;
  /** JSON: what stands in the way, or is worth mending. */
  problems: string;
  /** The path of the file that is kept instead. */
  rival: string | null;
  /** 0 from the time it was read anew until a run has decided about it. */
  settled: Flag;
}

/** Whole articles as JSON, by their hash. */
export interface ArticlesTable {
  key: string;
  json: string;
}

export interface EntriesTable {
  id: string;
  path: string;
  slug: string;
  hash: string;
  media: string;
  content: string;
  article: string;
  claim_id: string | null;
  claim_url: string | null;
  title: string;
  published: Instant;
  updated: Instant;
  first_seen: Instant;
  expires: Instant | null;
  draft: Flag;
  standing: Standing;
  /** When the standing changes next by itself. */
  next: Instant | null;
  removed: Instant | null;
}

/** The local files that article files refer to, as last measured. */
export interface MediaTable {
  article_path: string;
  path: string;
  /** Empty while the file is missing. */
  stamp: string;
  type: string;
  bytes: number | null;
  tag: string | null;
  width: number | null;
  height: number | null;
  duration: number | null;
}

/** Which published entry is in which feed. */
export interface MembershipsTable {
  feed: string;
  entry: string;
  published: Instant;
  /** The name of the feed as the entry writes it. */
  label: string | null;
}

/** Published entries as sitemaps list them. */
export interface ListedTable {
  entry: string;
  link: string;
  title: string;
  published: Instant;
  updated: Instant;
  language: string | null;
}

/** Entries that were in a feed until they were removed, expired or withdrawn. */
export interface TombstonesTable {
  feed: string;
  entry: string;
  left_at: Instant;
}

export interface FeedsTable {
  key: string;
  /** JSON of the FeedDefinition. */
  definition: string;
  total: number;
  updated: Instant | null;
  /** How many archives it has. */
  archives: number;
  /** JSON of the problem, where different names have come to this feed. */
  collision: string | null;
}

/** The documents of the current edition. */
export interface DocumentsTable {
  path: string;
  media_type: string;
  feed: string | null;
  /** The number of the archive of its feed; 0 for what is none. */
  archive: number;
  tag: string;
  modified: Instant;
  gzip: Uint8Array;
  br: Uint8Array;
}

/** Documents that were not published because they are not valid. */
export interface InvalidTable {
  path: string;
  /** The empty string for none: it is part of the key. */
  feed: string;
  archive: number;
  /** JSON. */
  problems: string;
}

export interface EditionsTable {
  number: number;
  committed: Instant;
}

export interface RunsTable {
  number: number;
  /** JSON of the RunReport. */
  report: string;
}

/** Files of the export: what is there, and what has still to be written or removed. */
export interface ExportsTable {
  path: string;
  /** Of the bytes that were written last; null before. */
  tag: string | null;
  pending: Flag;
}

/** Single values: what the last run was made with. */
export interface FactsTable {
  name: string;
  value: string;
}

/** Times of the schedule for which some process has taken up the run. */
export interface SlotsTable {
  slot: string;
}

/** Batches of files that a run has shared with other machines. */
export interface BatchesTable {
  key: string;
  /** JSON. */
  orders: string;
  /** JSON of what it came to; null until it is done. */
  result: string | null;
}

/** What hubs have been told, or are to be told, of each document. */
export interface PingsTable {
  hub: string;
  document: string;
  protocol: Ping['protocol'];
  since: Instant;
  state: Ping['state'];
  tries: number;
  /** When it was last tried, and what the hub answered. */
  tried: Instant | null;
  status: number | null;
  reason: string | null;
  next: Instant | null;
  /** Whoever is trying it right now. */
  claim: string | null;
}

export interface Tables {
  files: FilesTable;
  articles: ArticlesTable;
  entries: EntriesTable;
  media: MediaTable;
  memberships: MembershipsTable;
  listed: ListedTable;
  tombstones: TombstonesTable;
  feeds: FeedsTable;
  documents: DocumentsTable;
  invalid: InvalidTable;
  editions: EditionsTable;
  runs: RunsTable;
  exports: ExportsTable;
  facts: FactsTable;
  pings: PingsTable;
  slots: SlotsTable;
  batches: BatchesTable;
}

export type FileRow = Selectable<FilesTable>;
export type EntryRow = Selectable<EntriesTable>;
export type MediaRow = Selectable<MediaTable>;
export type PingRow = Selectable<PingsTable>;
export type DocumentRow = Selectable<DocumentsTable>;
