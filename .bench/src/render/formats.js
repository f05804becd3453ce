import { atom } from './atom.js';
import { json } from './json.js';
import { rss } from './rss.js';
/** Every format in which each feed is published. */
export const formats = { rss, atom, json };
