import { setTimeout } from 'node:timers/promises';
import { picking } from '../fuzz/mutate.ts';

/** How clients of a feed fetch it: most ask politely, some never, some ask for its head. */
const habits = [...Array(7).fill('conditional'), ...Array(2).fill('whole'), 'head'] as readonly (
  | 'conditional'
  | 'whole'
  | 'head'
)[];

const paths = ['rss.xml', 'atom.xml', 'feed.json', 'tags/quay/rss.xml', 'opml.xml', ''];

export interface Counts {
  readonly whole: number;
  readonly notModified: number;
  readonly heads: number;
  readonly failures: readonly string[];
}

/** Somebody who fetches one document again and again, in the shape of an aggregator. */
export class Poller {
  #whole = 0;
  #notModified = 0;
  #heads = 0;
  readonly #failures: string[] = [];
  readonly #address: string;
  readonly #habit: (typeof habits)[number];
  readonly #pick: ReturnType<typeof picking>;
  #tag: string | null = null;

  constructor(address: string, number: number) {
    this.#pick = picking(number * 7919 + 1);
    for (let turn = 0; turn < 5; turn++) this.#pick(2);
    this.#address = address + (paths[this.#pick(paths.length)] ?? '');
    this.#habit = habits[this.#pick(habits.length)] ?? 'whole';
  }

  /** Polls until the end. @param patience milliseconds between two polls, at the most */
  async poll(end: number, patience: number): Promise<void> {
    await setTimeout(this.#pick(patience));
    while (Date.now() < end) {
      await this.#ask();
      // On the hour, as it were: half of them come at the same moment.
      const wait = this.#pick(2) === 0 ? patience - (Date.now() % patience) : this.#pick(patience);
      await setTimeout(wait);
    }
  }

  async #ask(): Promise<void> {
    try {
      const method = this.#habit === 'head' ? 'HEAD' : 'GET';
      const headers =
        this.#habit === 'conditional' && this.#tag !== null ? { 'If-None-Match': this.#tag } : {};
      const response = await fetch(this.#address, { method, headers });
      const body = await response.text();
      this.#tag = response.headers.get('ETag');
      if (response.status === 304) this.#notModified++;
      else if (response.status !== 200) this.#failures.push(`${this.#address}: ${response.status}`);
      else if (method === 'HEAD') this.#heads++;
      else if (isWhole(this.#address, body)) this.#whole++;
      else this.#failures.push(`${this.#address}: ${body.slice(-100)}`);
    } catch (error) {
      this.#failures.push(
        `${this.#address}: ${String(error instanceof Error ? (error.cause ?? error) : error)}`,
      );
    }
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
function isWhole(address: string, body: string): boolean {
  if (address.endsWith('.json')) return isOfOneEdition(JSON.stringify(JSON.parse(body)));
  return /<\/(?:rss|feed|opml|html)>\s*$/.test(body) && isOfOneEdition(body);
}

function isOfOneEdition(body: string): boolean {
  const texts = [...body.matchAll(/The text of (Article v\d+)/g)].map(([, title = '']) => title);
  return texts.every(title => body.includes(title));
}
