import { isTag } from 'domhandler';
import { allowedAddress, mediaSchemes } from './addresses.js';
import { allowedAttributes } from './attributes.js';
import { playedAt } from './players.js';
import { element } from './tree.js';
/** Where a frame's address stands, also while it is lazy. */
const frameAddresses = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data'];
/** Elements of scripts that make a player, and the attribute that holds the video's id. */
const videoElements = new Map([
    ['amp-youtube', { attribute: 'data-videoid', address: 'www.youtube.com/embed/' }],
    ['lite-youtube', { attribute: 'videoid', address: 'www.youtube.com/embed/' }],
    ['amp-vimeo', { attribute: 'data-videoid', address: 'player.vimeo.com/video/' }],
    ['lite-vimeo', { attribute: 'videoid', address: 'player.vimeo.com/video/' }],
    ['amp-dailymotion', { attribute: 'data-videoid', address: 'www.dailymotion.com/embed/video/' }],
]);
/** Elements that show another page, which may be that of a player. */
export const players = new Set([
    'iframe',
    'embed',
    'object',
    ...videoElements.keys(),
]);
export const recordings = new Set(['audio', 'video']);
/**
 * A link to what an embedded player plays, with its picture where there is one: neither feed
 * readers nor mail show frames.
 */
export function playerLink(source) {
    const played = addressesOf(source)
        .map(playedAt)
        .find(found => found !== null);
    if (!played)
        return null;
    const label = source.attribs.title?.replace(/\s+/g, ' ').trim() || played.name;
    const { picture, page } = played;
    const shown = picture === null
        ? label
        : element('img', allowedAttributes('img', { src: picture, alt: label }));
    return element('a', allowedAttributes('a', { href: page }), [shown]);
}
function addressesOf({ name, attribs }) {
    const video = videoElements.get(name);
    if (video)
        return [video.address + (attribs[video.attribute] ?? '')];
    return frameAddresses.flatMap(attribute => attribs[attribute] ?? []);
}
/** An audio or video element with its first source that may stand, for the reader to start. */
export function recording(source) {
    const own = [source, ...source.children.filter(isTag).filter(({ name }) => name === 'source')];
    const address = own
        .map(({ attribs }) => allowedAddress(attribs.src ?? '', mediaSchemes))
        .find(found => found !== null);
    if (!address)
        return null;
    const { poster, width, height } = source.attribs;
    const found = Object.entries({ src: address, poster, width, height, controls: '' });
    const stated = found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return element(source.name, allowedAttributes(source.name, Object.fromEntries(stated)));
}
