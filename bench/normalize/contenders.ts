import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { normalize } from '../../src/normalize/normalize.ts';

export interface Page {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly html: string;
}

const settings = { language: 'en', timeZone: 'UTC', url: 'https://example.org/' };
const modified = new Date().toISOString();

/**
 * What each does with a page. Pressrun does everything (metadata, body, links, cleaning, summary);
 * the others give title, byline and body.
 */
export const contenders: Readonly<Record<string, (page: Page) => unknown>> = {
  pressrun: ({ path, bytes }) => normalize({ path, bytes, modified }, settings),
  'readability on linkedom': ({ html }) => new Readability(parseHTML(html).document).parse(),
  'defuddle on linkedom': ({ html }) => Defuddle(parseHTML(html).document, settings.url),
};

export function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => /\.html(\.gz)?$/.test(name))
    .sort()
    .map(name => join(folder, name));
}

export function readPage(file: string): Page {
  const raw = readFileSync(file);
  const bytes = file.endsWith('.gz') ? gunzipSync(raw) : raw;
  return { path: file.replace(/\.gz$/, ''), bytes, html: bytes.toString('utf8') };
}

/** Milliseconds that a contender takes for a page, and whether it ended without an error. */
export async function time(
  contender: (page: Page) => unknown,
  page: Page,
): Promise<{ milliseconds: number; failed: boolean }> {
  const started = performance.now();
  const failed = await Promise.resolve(page)
    .then(contender)
    .then(
      () => false,
      () => true,
    );
  return { milliseconds: performance.now() - started, failed };
}
