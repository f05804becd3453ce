/** A value as found, and where: `meta og:title`, `json-ld headline`, `front matter date`, `h1`. */
export interface Found {
  readonly from: string;
  readonly value: unknown;
}

/** All that is known of an article file, by place; `declared …` is what the author states beside it. */
export type Facts = Pick<ReadonlyMap<string, readonly Found[]>, 'get'>;

/** What is made of a found value: an answer, a fault worth telling, or null: nothing is there. */
export type Reading<T> = { readonly value: T } | { readonly fault: string } | null;

export type Read<T> = (value: unknown, place: string) => Reading<T>;

export interface Answer<T> {
  readonly value: T;
  readonly from: string;
}

export interface Outcome<T> {
  readonly answer: Answer<T> | null;
  /** What was found before the answer and should have been one: `front matter date 'soon' is not a date`. */
  readonly faults: readonly string[];
}

/** Looks through the places in order, and through the values of a place; the first valid one wins. */
export function firstAnswer<T>(facts: Facts, places: readonly string[], read: Read<T>): Outcome<T> {
  const faults: string[] = [];
  for (const place of places) {
    for (const { from, value } of facts.get(place) ?? []) {
      const reading = read(value, place);
      if (reading === null) continue;
      if ('value' in reading) return { answer: { value: reading.value, from }, faults };
      faults.push(`${from} ${reading.fault}`);
    }
  }
  return { answer: null, faults };
}

export function isDeclared(place: string): boolean {
  return place.startsWith('declared ');
}

/** A value of an unexpected kind, short enough for a message. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
