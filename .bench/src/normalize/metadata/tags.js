import { distinct } from './distinct.js';
import { isNode, listOf, textValue } from './facts/json-ld.js';
/** Where keywords stand. The first place that has any is taken whole: the others repeat it. */
export const tagPlaces = [
    'declared tags',
    'json-ld keywords',
    'meta article:tag',
    'meta news_keywords',
    'meta parsely-tags',
    'meta sailthru.tags',
    'meta keywords',
    'rel tag',
];
/** More keywords than this, or longer ones, are search-engine bait. */
const mostTags = 30;
const longestTag = 60;
/** The article's tags, each once whatever its case, with where they stood. */
export function findTags(facts) {
    for (const place of tagPlaces) {
        const found = facts.get(place) ?? [];
        const tags = distinct(found.flatMap(({ value }) => tagsIn(value)), tag => tag.toLowerCase());
        const [first] = found;
        if (first !== undefined && tags.length > 0 && tags.length <= mostTags) {
            return { value: tags, from: first.from };
        }
    }
    return null;
}
function tagsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(tagsIn);
    if (isNode(value))
        return listOf(value.name).flatMap(tagsIn);
    return (textValue(value) ?? '')
        .split(/\s*[,;，、]\s*/)
        .map(tag => tag.replace(/^#/, '').trim())
        .filter(tag => tag !== '' && tag.length <= longestTag && !/^\w+:\S/.test(tag));
}
