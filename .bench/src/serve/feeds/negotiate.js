/** Encodings in the order in which they are preferred where a client likes several equally. */
const preference = [
    { encoding: 'br', codings: ['br'] },
    { encoding: 'gzip', codings: ['gzip', 'x-gzip'] },
    { encoding: 'identity', codings: ['identity'] },
];
/** Weight of `identity` where the client does not name it: acceptable, but the last choice. */
const unnamedIdentity = 0.0001;
/**
 * Chooses the encoding of a response (RFC 9110 §12.5.3).
 *
 * @param header the value of Accept-Encoding
 * @returns null where the client accepts none of ours, not even `identity`
 */
export function negotiate(header) {
    if (header === undefined)
        return 'identity';
    const weights = weightsOf(header);
    const any = weights.get('*');
    const rated = preference.map(({ encoding, codings }) => {
        const named = codings.map(coding => weights.get(coding)).find(weight => weight !== undefined);
        const unnamed = encoding === 'identity' && any !== 0 ? unnamedIdentity : (any ?? 0);
        return { encoding, weight: named ?? unnamed };
    });
    const best = rated.reduce((a, b) => (b.weight > a.weight ? b : a));
    return best.weight > 0 ? best.encoding : null;
}
function weightsOf(header) {
    return new Map(header
        .toLowerCase()
        .split(',')
        .map(item => {
        const [coding = '', ...parameters] = item.split(';').map(part => part.trim());
        const weight = parameters.find(parameter => /^q\s*=/.test(parameter));
        const q = weight === undefined ? 1 : Number(weight.slice(weight.indexOf('=') + 1));
        return [coding, Number.isFinite(q) ? Math.min(Math.max(q, 0), 1) : 0];
    })
        .filter(([coding]) => coding !== ''));
}
