import { seconds } from './duration.js';
import { isNode, textValue } from './facts/json-ld.js';
import { resolved } from './image.js';
import { mediaTypeOf } from './media-types.js';
import { plainText } from './plain-text.js';
/** Where audio, video and other files stand; those of all places count, each address once. */
export const attachmentPlaces = [
    'declared attachments',
    'json-ld associatedMedia',
    'json-ld audio',
    'json-ld video',
    'player',
    'link enclosure',
    'meta og:audio',
    'meta og:audio:url',
    'meta og:video:url',
    'meta og:video',
];
/** Every file of the article in order of its places, with where each stood. */
export function findAttachments(facts, base) {
    const byUrl = new Map();
    let from = '';
    for (const place of attachmentPlaces) {
        for (const found of facts.get(place) ?? []) {
            for (const attachment of attachmentsIn(found.value, base)) {
                from ||= found.from;
                if (!byUrl.has(attachment.url))
                    byUrl.set(attachment.url, attachment);
            }
        }
    }
    return byUrl.size === 0 ? null : { value: [...byUrl.values()], from };
}
function attachmentsIn(value, base) {
    if (Array.isArray(value))
        return value.flatMap(item => attachmentsIn(item, base));
    const node = isNode(value) ? value : { url: value };
    const url = resolved(textValue(node.contentUrl ?? node.url ?? node.src ?? node.href ?? node.file), base);
    const type = textValue(node.mime_type ?? node.encodingFormat ?? node.type) ?? '';
    const known = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : mediaTypeOf(url ?? '');
    if (url === null || known === null)
        return [];
    return [
        {
            url,
            type: known,
            title: plainText(node.title ?? node.name),
            bytes: byteCount(node.size_in_bytes ?? node.contentSize ?? node.length ?? node.bytes ?? node.size),
            duration: seconds(node.duration_in_seconds ?? node.duration),
        },
    ];
}
/** A number of bytes; null for text such as `5 MB`, which is no exact number. */
export function byteCount(value) {
    const text = textValue(value)?.replace(/,/g, '') ?? '';
    return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
