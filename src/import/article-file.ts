import { stringify } from 'yaml';
import { splitFrontMatter } from '../front-matter.ts';
import { ProblemError } from '../problem.ts';
import type { ImportedArticle } from './imported.ts';
import { textIn } from './json-values.ts';

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
  if (!/^["']?id\b/m.test(text)) return null;
  try {
    return textIn(splitFrontMatter(text.replace(/\r\n?/g, '\n'), '').fields.id);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
