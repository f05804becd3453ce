import type { Instant } from './article.ts';

export type PingProtocol = 'websub' | 'rsscloud';

/** Telling one hub that one feed document has changed, and what has come of it so far. */
export interface Ping {
  readonly protocol: PingProtocol;
  /** Address to which the hub takes notices. */
  readonly hub: string;
  /** Absolute address of the document. */
  readonly document: string;
  /** When the document changed. */
  readonly since: Instant;
  /** `told`: the hub has taken the notice, which proves no more than receipt. */
  readonly state: 'waiting' | 'told' | 'given up';
  readonly tries: number;
  readonly last: PingAnswer | null;
  /** When to try next; null where there is nothing more to try. */
  readonly next: Instant | null;
}

/** What a hub has answered. */
export interface PingAnswer {
  readonly at: Instant;
  /** Null where there was no answer. */
  readonly status: number | null;
  /** What the hub says about a refusal, or why there was no answer. */
  readonly reason: string | null;
}
