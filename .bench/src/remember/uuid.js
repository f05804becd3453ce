import { createHash } from 'node:crypto';
/** The namespace for names that are URLs, RFC 9562 §6.6. */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
/** A name-based UUID, version 5 of RFC 9562 §5.5, as the URN that feeds carry. */
export function uuidUrn(name) {
    const hash = createHash('sha1').update(urlNamespace).update(name).digest().subarray(0, 16);
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = hash.toString('hex');
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
    return `urn:uuid:${parts.join('-')}-${hex.slice(20)}`;
}
