/** The schemes a link may have. */
export const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** The schemes of images, players and quoted sources. */
export const mediaSchemes = new Set(['http:', 'https:']);
/** Longer addresses carry something else than an address. */
const longest = 4096;
/** Raster images inside the page, up to 32 KiB of them; SVG can carry scripts. */
const smallRaster = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]{1,43691}={0,2}$/;
/** Where a relative address leads shows whether it is one. */
const nowhere = 'https://relative.invalid/a/b/c/d/e/f/g/';
/** The address in its normal form; null when it is not allowed. Relative addresses stay relative. */
export function allowedAddress(value, schemes) {
    const trimmed = value.trim().replace(/[\t\n\r]/g, '');
    if (trimmed === '' || trimmed.length > longest)
        return null;
    if (URL.canParse(trimmed)) {
        const url = new URL(trimmed);
        return schemes.has(url.protocol) && url.href.length <= longest ? url.href : null;
    }
    if (!URL.canParse(trimmed, nowhere))
        return null;
    const resolved = new URL(trimmed, nowhere);
    if (resolved.host !== 'relative.invalid')
        return resolved.href;
    return /^[^:\\]*(?:[/?#]|$)/.test(trimmed) && !trimmed.startsWith('//') ? trimmed : null;
}
/** The address of an image, which may also be in the page itself. */
export function allowedImage(value) {
    const trimmed = value.trim();
    return smallRaster.test(trimmed) ? trimmed : allowedAddress(trimmed, mediaSchemes);
}
