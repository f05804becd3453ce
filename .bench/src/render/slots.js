/**
 * A character that `plain` has taken out of every string. Where npm `feed` cannot write a field
 * right it is given this in its place, and `fill` puts the right XML there.
 */
export const SLOT = '\u0001';
/** Stands in a filled document where its items come; as impossible in content as a slot. */
export const ITEMS = '\u0002';
/**
 * Replaces each printed text, in the order of the document, where it comes next. The pieces are put
 * together without copying them: a body stands in many documents.
 *
 * @throws Error where `feed` has printed something else than expected: its output has changed
 */
export function fill(document, fillings) {
    let text = '';
    let from = 0;
    for (const [printed, wanted] of fillings) {
        const at = document.indexOf(printed, from);
        if (at < 0)
            throw new Error(`npm feed did not print ${JSON.stringify(printed)}`);
        text += withoutSlot(document.slice(from, at)) + wanted;
        from = at + printed.length;
    }
    return text + withoutSlot(document.slice(from));
}
function withoutSlot(printed) {
    if (printed.includes(SLOT))
        throw new Error('npm feed printed a slot that nothing fills');
    return printed;
}
/**
 * Puts the items in their place, with the separator between them. The pieces are put
 * together without copying them.
 */
export function insert(document, items, separator) {
    const at = document.indexOf(ITEMS);
    if (at < 0)
        throw new Error('the document has no place for items');
    let text = document.slice(0, at);
    items.forEach((item, index) => {
        text += index === 0 ? item : separator + item;
    });
    return text + document.slice(at + ITEMS.length);
}
/** The one element of that name from its start tag to its last end tag. */
export function cut(document, name) {
    const start = document.indexOf(`<${name}>`);
    const end = document.lastIndexOf(`</${name}>`);
    if (start < 0 || end < 0)
        throw new Error(`npm feed printed no ${name}`);
    return document.slice(start, end + name.length + 3);
}
