import { parse, stringify, YAMLParseError } from 'yaml';
import type { ImportedArticle } from './imported.ts';

/** The end of the name of its file, with the dot. */
export function endingOf({ format }: ImportedArticle): string {
  return format === 'html' ? '.html' : '.md';
}

/** The article as its file: front matter in YAML, and the body. */
export function fileText({ id, fields, body }: ImportedArticle): string {
  const known = Object.entries({ id, ...fields }).filter(([, value]) => !isEmpty(value));
  const matter = stringify(Object.fromEntries(known), { lineWidth: 0 });
  return `---\n${matter}---\n\n${body.trim()}\n`;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The id in the front matter of an article file; null where it has none. */
export function idIn(text: string): string | null {
  const matter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (matter === undefined || !/^id\s*:/m.test(matter)) return null;
  try {
    const fields: unknown = parse(matter);
    const isFields = typeof fields === 'object' && fields !== null && 'id' in fields;
    return isFields ? String(fields.id) : null;
  } catch (error) {
    if (error instanceof YAMLParseError) return null;
    throw error;
  }
}
