import { localType } from '../../local-file.ts';

/** What goes with an object, so that a bucket or the CDN in front of it can serve it as it is. */
export interface ObjectHeaders {
  readonly ContentType: string;
  readonly CacheControl: string;
}

interface Kind {
  readonly path: RegExp;
  readonly type: string;
}

/** Media types by path, the first that fits; those of feeds as their formats register them. */
export const kinds: readonly Kind[] = [
  { path: /(^|\/)rss\.xml$/, type: 'application/rss+xml; charset=utf-8' },
  { path: /(^|\/)atom\.xml$/, type: 'application/atom+xml; charset=utf-8' },
  { path: /(^|\/)feed\.json$/, type: 'application/feed+json; charset=utf-8' },
  { path: /(^|\/)opml\.xml$/, type: 'text/x-opml; charset=utf-8' },
  { path: /\.xml$/, type: 'application/xml; charset=utf-8' },
  { path: /\.html$/, type: 'text/html; charset=utf-8' },
  { path: /\.css$/, type: 'text/css; charset=utf-8' },
  { path: /\.js$/, type: 'text/javascript; charset=utf-8' },
  { path: /\.svg$/, type: 'image/svg+xml' },
  { path: /\.txt$/, type: 'text/plain; charset=utf-8' },
];

/** Seconds for which a copy is good: what changes with every edition, and what hardly ever does. */
const short = 60;
const long = 3600;

/** Whether it is text, which compression makes smaller. */
export function isText(path: string): boolean {
  return kinds.some(kind => kind.path.test(path));
}

export function objectHeaders(path: string): ObjectHeaders {
  const type = kinds.find(kind => kind.path.test(path))?.type ?? localType(path);
  const isSteady = /^media\/|\/archive\/|^archive\//.test(path);
  return {
    ContentType: type ?? 'application/octet-stream',
    CacheControl: `public, max-age=${isSteady ? long : short}`,
  };
}
