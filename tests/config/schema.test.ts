import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeOptions } from '../../src/config/describe.ts';
import { load } from '../../src/config/load.ts';
import { jsonSchema } from '../../src/config/schema.ts';

/** Zod reads patterns without the Unicode flag that JSON Schema asks for: they are left out. */
const schema = z.fromJSONSchema(
  JSON.parse(JSON.stringify(jsonSchema()), (key, value) => (key === 'pattern' ? undefined : value)),
);

test.each([
  ['nothing', '{}'],
  ['an address', 'site: { url: "https://a.example" }'],
  ['one value in place of a list', 'feeds: { defined: [{ name: a, where: { tag: ferry } }] }'],
  ['a list', 'feeds: { defined: [{ name: a, where: { tag: [ferry, boat] } }] }'],
  ['a year', 'feeds: { defined: [{ name: a, where: { since: 2026 } }] }'],
  ['filters in filters', 'feeds: { defined: [{ name: a, where: { not: { or: [{ tag: b }] } } }] }'],
])('%s is right for the schema as it is for a run', (_, text) => {
  expect(() => load(text, {})).not.toThrow();
  expect(schema.safeParse(parse(text)).error?.message).toBeUndefined();
});

test.each([
  ['an unknown option', 'site: { titel: a }'],
  ['a text for a number', 'feeds: { limit: many }'],
  ['a filter that there is not', 'feeds: { defined: [{ name: a, where: { tags: b } }] }'],
  ['a feed without a name', 'feeds: { defined: [{ title: a }] }'],
])('%s is wrong for the schema as it is for a run', (_, text) => {
  expect(() => load(text, {})).toThrow();
  expect(schema.safeParse(parse(text)).success).toBe(false);
});

test('every option is in the schema with its meaning', () => {
  const text = JSON.stringify(jsonSchema());
  for (const { meaning } of describeOptions())
    expect(text).toContain(`"description":${JSON.stringify(meaning)}`);
});
