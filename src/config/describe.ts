import * as z from 'zod';
import { options } from './options.ts';

/** One line of the options table. */
export interface OptionLine {
  /** Dotted, as in `site.title`. */
  readonly name: string;
  /** As YAML writes it. */
  readonly default: string;
  readonly meaning: string;
}

/** The options table as lines, in the order in which it is written. */
export function describeOptions(): OptionLine[] {
  return linesOf(options, []);
}

function linesOf(schema: z.core.$ZodType, path: readonly string[]): OptionLine[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, child]) => linesOf(child, [...path, key]));
  const { description } = z.globalRegistry.get(schema) ?? {};
  const value = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  const name = path.join('.');
  const line = { name, default: JSON.stringify(value) ?? '', meaning: description ?? '' };
  return [line, ...elementLines(inner, path)];
}

/** What the elements of a list are made of: `feeds.defined[].title`. */
function elementLines(list: z.core.$ZodType, path: readonly string[]): OptionLine[] {
  if (!(list instanceof z.ZodArray)) return [];
  const element = unwrapped(list.element);
  const last = path.at(-1) ?? '';
  return element instanceof z.ZodObject
    ? linesOf(element, [...path.slice(0, -1), `${last}[]`])
    : [];
}

/** The schema inside the wrappers that give a default or transform what was read. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault)
    return unwrapped(schema.def.innerType);
  if (schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodObject) return schema.def.in;
  return schema;
}
