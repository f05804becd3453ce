import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { picking } from '../fuzz/mutate.ts';

/** How clients of a feed fetch it: nearly all ask politely, some never, some ask for its head. */
const habits = [...Array(17).fill('conditional'), ...Array(2).fill('whole'), 'head'] as readonly (
  | 'conditional'
  | 'whole'
  | 'head'
)[];

/** The documents of one feed, which an aggregator takes in a burst. */
const feeds = [
  ['rss.xml', 'atom.xml', 'feed.json'],
  ['tags/quay/rss.xml', 'tags/quay/atom.xml', 'tags/quay/feed.json'],
  ['opml.xml'],
  [''],
] as const;

const encodings = ['identity', 'gzip', 'br'] as const;

export interface Counts {
  readonly whole: number;
  readonly notModified: number;
  readonly heads: number;
  readonly failures: readonly string[];
}

/** What was ever answered under an ETag: one tag is one sequence of bytes, for good. */
export class Seen {
  readonly #digests = new Map<string, string>();

  /** @returns whether the tag has stood for other bytes before */
  isOther(path: string, tag: string, body: string): boolean {
    const digest = createHash('sha256').update(body).digest('base64');
    const known = this.#digests.get(`${path} ${tag}`);
    this.#digests.set(`${path} ${tag}`, known ?? digest);
    return known !== undefined && known !== digest;
  }
}

/** Somebody who fetches the documents of one feed again and again, in the shape of an aggregator. */
export class Poller {
  #whole = 0;
  #notModified = 0;
  #heads = 0;
  /** Versions that whole documents have told of as their newest. */
  readonly #versions = new Set<number>();
  /** The oldest and the newest of these within a burst, where an edition came in the midst of it. */
  readonly #split: (readonly [oldest: number, newest: number])[] = [];
  readonly #failures: string[] = [];
  readonly #address: string;
  readonly #paths: readonly string[];
  readonly #habit: (typeof habits)[number];
  readonly #encoding: string;
  readonly #pick: ReturnType<typeof picking>;
  readonly #seen: Seen;
  readonly #tags = new Map<string, string>();

  constructor(address: string, number: number, seen: Seen) {
    this.#pick = picking(number * 7919 + 1);
    for (let turn = 0; turn < 5; turn++) this.#pick(2);
    this.#address = address;
    this.#seen = seen;
    this.#paths = feeds[this.#pick(feeds.length)] ?? [''];
    this.#habit = habits[this.#pick(habits.length)] ?? 'whole';
    this.#encoding = encodings[this.#pick(encodings.length)] ?? 'identity';
  }

  /** Polls until the end. @param patience milliseconds between two polls, at the most */
  async poll(end: number, patience: number): Promise<void> {
    await setTimeout(this.#pick(patience));
    while (Date.now() < end) {
      const newest = await Promise.all(this.#paths.map(path => this.#ask(path)));
      this.#note(newest.filter(version => version !== null));
      // On the hour, as it were: half of them come at the same moment.
      const wait = this.#pick(2) === 0 ? patience - (Date.now() % patience) : this.#pick(patience);
      await setTimeout(wait);
    }
  }

  #note(versions: readonly number[]): void {
    for (const version of versions) this.#versions.add(version);
    const [oldest, newest] = [Math.min(...versions), Math.max(...versions)];
    if (oldest < newest) this.#split.push([oldest, newest]);
  }

  /** @returns the newest version that a whole document tells of; null where there is none */
  async #ask(path: string): Promise<number | null> {
    const url = this.#address + path;
    try {
      const method = this.#habit === 'head' ? 'HEAD' : 'GET';
      const tag = this.#habit === 'conditional' ? this.#tags.get(path) : undefined;
      const headers = {
        'Accept-Encoding': this.#encoding,
        ...(tag === undefined ? {} : { 'If-None-Match': tag }),
      };
      const response = await fetch(url, { method, headers });
      const body = await response.text();
      const own = response.headers.get('ETag') ?? '';
      this.#tags.set(path, own);
      if (response.status === 304) this.#notModified++;
      else if (response.status !== 200) this.#failures.push(`${url}: ${response.status}`);
      else if (method === 'HEAD') this.#heads++;
      else if (!isWhole(path, body)) this.#failures.push(`${url}: ${body.slice(-100)}`);
      else if (this.#seen.isOther(path, own, body)) this.#failures.push(`${url}: ${own} is mixed`);
      else {
        this.#whole++;
        return newestIn(body);
      }
    } catch (error) {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      this.#failures.push(`${url}: ${String(cause)}`);
    }
    return null;
  }

  /** Bursts between whose documents lies an edition: one may come in the midst of it, two may not. */
  static mixed(pollers: readonly Poller[]): readonly (readonly [number, number])[] {
    const versions = new Set(pollers.flatMap(poller => [...poller.#versions]));
    return pollers
      .flatMap(poller => poller.#split)
      .filter(([oldest, newest]) =>
        [...versions].some(version => oldest < version && version < newest),
      );
  }

  static sum(pollers: readonly Poller[]): Counts {
    const total = (count: (poller: Poller) => number) =>
      pollers.reduce((sum, poller) => sum + count(poller), 0);
    return {
      whole: total(poller => poller.#whole),
      notModified: total(poller => poller.#notModified),
      heads: total(poller => poller.#heads),
      failures: pollers.flatMap(poller => poller.#failures).slice(0, 5),
    };
  }
}

/** Each document tells the same of an article in all places where it does. */
function isWhole(path: string, body: string): boolean {
  if (path.endsWith('.json')) return isOfOneEdition(JSON.stringify(JSON.parse(body)));
  return /<\/(?:rss|feed|opml|html)>\s*$/.test(body) && isOfOneEdition(body);
}

function isOfOneEdition(body: string): boolean {
  const texts = [...body.matchAll(/The text of (Article v\d+)/g)].map(([, title = '']) => title);
  return texts.every(title => body.includes(title));
}

function newestIn(body: string): number | null {
  const versions = [...body.matchAll(/Article v(\d+)/g)].map(([, version]) => Number(version));
  return versions.length === 0 ? null : Math.max(...versions);
}
