import { createHash } from 'node:crypto';
/** The namespace of `podcast:guid`, from the Podcasting 2.0 specification. */
const NAMESPACE = 'ead4c236bf5858c6a2c6a6b28d128cb6';
/** UUID version 5 (RFC 9562 §5.5) of the feed's address without scheme and trailing slashes. */
export function podcastGuid(feedUrl) {
    const name = feedUrl.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '');
    const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    const digits = hash.toString('hex');
    return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        digits.slice(12, 16),
        digits.slice(16, 20),
        digits.slice(20, 32),
    ].join('-');
}
