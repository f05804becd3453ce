import * as z from 'zod';
import { options } from './options.ts';

/** The JSON Schema (draft 2020-12) of `pressrun.yaml`, by which editors complete and check it. */
export function jsonSchema(): object {
  return z.toJSONSchema(options, {
    io: 'input',
    override: ({ zodSchema, jsonSchema: own }) => {
      if (isPreprocessed(zodSchema)) widen(own);
    },
  });
}

function isPreprocessed(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodPipe && schema.def.in instanceof z.ZodTransform;
}

/** One value may be written for a list of it, and a number for a text: a year is one in YAML. */
function widen(own: z.core.JSONSchema.BaseSchema): void {
  if (own.type === 'string') {
    own.anyOf = [{ type: 'string' }, { type: 'number' }];
    delete own.type;
  } else if (own.type === 'array' && typeof own.items === 'object' && !Array.isArray(own.items)) {
    const { items, minItems = 0 } = own;
    own.anyOf = [items, { type: 'array', items, minItems }];
    delete own.type;
    delete own.items;
    delete own.minItems;
  }
}
