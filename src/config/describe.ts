import { z } from 'zod';
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
  return [{ name: path.join('.'), default: JSON.stringify(value), meaning: description ?? '' }];
}

/** The object schema inside the wrapper that lets a whole group be left out. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodPrefault ? schema.def.innerType : schema;
}
