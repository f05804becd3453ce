import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Page {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly html: string;
}

/** What one contender did with all pages. */
export interface Result {
  /** Milliseconds, a page each. */
  readonly times: number[];
  readonly failures: number;
  /** Of the process, in MB. */
  readonly peak: number;
}

const settings = { language: 'en', timeZone: 'UTC', url: 'https://example.org/' };
const modified = new Date().toISOString();

type Contender = (page: Page) => unknown;

/**
 * What each does with a page, loaded when it is its turn. Pressrun does everything (metadata, body,
 * links, cleaning, summary); the others give title, byline and body.
 */
export const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  pressrun: async () => {
    const { normalize } = await import('../../src/normalize/normalize.ts');
    return ({ path, bytes }) => normalize({ path, bytes, modified }, settings);
  },
  'readability on linkedom': async () => {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return ({ html }) => new Readability(parseHTML(html).document).parse();
  },
  'defuddle on linkedom': async () => {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return ({ html }) => Defuddle(parseHTML(html).document, settings.url);
  },
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
  contender: Contender,
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
