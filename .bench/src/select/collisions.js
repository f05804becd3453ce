/**
 * Different names that have come to one feed because their slugs are the same. Names that differ
 * only in case, accents, spaces or punctuation between words are the same name.
 *
 * @param labels the names that the feed's entries give it
 */
export function nameCollision(key, labels) {
    const [first, second] = [
        ...new Map([...labels].sort().map(name => [folded(name), name])).values(),
    ];
    if (first === undefined || second === undefined)
        return null;
    return {
        what: `\`${first}\` and \`${second}\` are both in the feed \`${key}\``,
        where: key,
        fix: 'Write both in one way, or give one another name.',
    };
}
function folded(name) {
    return name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\p{M}\s\p{Pd}_.,:;!?'’"/()]+/gu, '');
}
