import { createHash } from 'node:crypto';
import { adminScript } from './admin/admin-script.js';
import { adminStyle } from './admin/admin-style.js';
import { copyScript } from './copy-script.js';
import { favicon } from './favicon.js';
import { href } from './look.js';
import { style } from './style.js';
/** Every file that the public pages load. */
export const assets = [
    { path: 'style.css', mediaType: 'text/css; charset=utf-8', body: style },
    { path: 'copy.js', mediaType: 'text/javascript; charset=utf-8', body: copyScript },
    { path: 'favicon.svg', mediaType: 'image/svg+xml', body: favicon },
];
/** What the admin's pages load besides. */
export const adminAssets = [
    { path: 'admin.css', mediaType: 'text/css; charset=utf-8', body: adminStyle },
    { path: 'admin.js', mediaType: 'text/javascript; charset=utf-8', body: adminScript },
];
const versions = new Map([...assets, ...adminAssets].map(({ path, body }) => [
    path,
    createHash('sha256').update(body).digest('hex').slice(0, 8),
]));
/** A link to an asset that changes when its content does, so that it can be cached for long. */
export function assetHref(look, path) {
    return `${href(look, path)}?v=${versions.get(path) ?? ''}`;
}
