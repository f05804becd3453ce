import type { Violation } from './finding.ts';
import { quoted } from './quoted.ts';

/** An object of a JSON document, and where it is: `items[2].authors[0]`. */
export interface Place {
  readonly path: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A JSON Feed as its rules see it. */
export interface JsonFeed {
  readonly feed: Place;
  readonly items: readonly Place[];
}

export function jsonFeedOf(value: Readonly<Record<string, unknown>>): JsonFeed {
  const feed = { path: 'the feed', value };
  return { feed, items: objectsIn(feed, 'items') };
}

/** The objects in a list of that name; what is no object is left out. */
export function objectsIn({ path, value }: Place, name: string): Place[] {
  const list = value[name];
  if (!Array.isArray(list)) return [];
  const prefix = path === 'the feed' ? '' : `${path}.`;
  return list.flatMap((one: unknown, index) =>
    isRecord(one) ? [{ path: `${prefix}${name}[${index}]`, value: one }] : [],
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where it is, and the id of the item where it has one. */
export function placeName({ path, value }: Place): string {
  return typeof value.id === 'string' ? `${path}, entry ${value.id}` : path;
}

/** One violation for each place where the field is there, but not as it should be. */
export function wrongField(
  places: readonly Place[],
  field: string,
  isRight: (value: unknown) => boolean,
  expected: string,
): Violation[] {
  return places
    .filter(({ value }) => value[field] !== undefined && !isRight(value[field]))
    .map(place => ({
      where: placeName(place),
      what: `${field} ${shown(place.value[field])} is not ${expected}`,
      fix: `Write ${expected}.`,
    }));
}

/** The same, and one for each place where the field is not there. */
export function wrongOrMissing(
  places: readonly Place[],
  field: string,
  isRight: (value: unknown) => boolean,
  expected: string,
): Violation[] {
  const missing = places
    .filter(({ value }) => value[field] === undefined)
    .map(place => ({
      where: placeName(place),
      what: `there is no ${field}`,
      fix: `Add ${field}: ${expected}.`,
    }));
  return [...missing, ...wrongField(places, field, isRight, expected)];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value).slice(0, 60);
}
