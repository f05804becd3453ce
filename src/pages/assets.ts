import { createHash } from 'node:crypto';
import { adminScript } from './admin/admin-script.ts';
import { adminStyle } from './admin/admin-style.ts';
import { copyScript } from './copy-script.ts';
import { favicon } from './favicon.ts';
import { href, type Look } from './look.ts';
import { style } from './style.ts';

/** A file that pages load, besides the documents of the edition. */
export interface Asset {
  /** Address below the site, with no leading `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly body: string;
}

/** Every file that the public pages load. */
export const assets: readonly Asset[] = [
  { path: 'style.css', mediaType: 'text/css; charset=utf-8', body: style },
  { path: 'copy.js', mediaType: 'text/javascript; charset=utf-8', body: copyScript },
  { path: 'favicon.svg', mediaType: 'image/svg+xml', body: favicon },
];

/** What the admin's pages load besides. */
export const adminAssets: readonly Asset[] = [
  { path: 'admin.css', mediaType: 'text/css; charset=utf-8', body: adminStyle },
  { path: 'admin.js', mediaType: 'text/javascript; charset=utf-8', body: adminScript },
];

const versions = new Map(
  [...assets, ...adminAssets].map(({ path, body }) => [
    path,
    createHash('sha256').update(body).digest('hex').slice(0, 8),
  ]),
);

/** A link to an asset that changes when its content does, so that it can be cached for long. */
export function assetHref(look: Look, path: string): string {
  return `${href(look, path)}?v=${versions.get(path) ?? ''}`;
}
