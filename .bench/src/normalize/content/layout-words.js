import { strongNamesIn } from './furniture.js';
/** Words that never name a layout, however much prose stands under them. */
const neverLayout = /^(comments?|footer)/;
/**
 * Strong words under which a large part of the page's prose stands: on this page they name the
 * layout (`content-sidebar`), not furniture.
 */
export function findLayoutWords(root) {
    const prose = new Map();
    count(root, new Set(), prose);
    const enough = root.measure.proseLength * 0.3;
    const words = [...prose].filter(([word, length]) => length > enough && !neverLayout.test(word));
    return new Set(words.map(([word]) => word));
}
/** Adds up the prose of the topmost sections that are called by each word. */
function count(section, outer, prose) {
    const { proseLength } = section.measure;
    const own = section.name === 'body' ? [] : strongNamesIn(section.words);
    const fresh = new Set(own.filter(word => !outer.has(word)));
    for (const word of fresh)
        prose.set(word, (prose.get(word) ?? 0) + proseLength);
    const words = fresh.size > 0 ? new Set([...outer, ...fresh]) : outer;
    for (const child of section.children) {
        if (child.kind === 'section' && child.measure.proseLength > 0)
            count(child, words, prose);
    }
}
