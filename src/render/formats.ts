import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { rss } from './rss.ts';

/** Every format in which each feed is published. */
export const formats = { rss, atom, json } satisfies Record<string, Format>;
