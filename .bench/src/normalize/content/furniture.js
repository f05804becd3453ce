import { above } from './block.js';
import { namePattern } from './element-words.js';
import { furnitureRoles } from './roles.js';
import { bodyWords } from './words/body.js';
import { commentWords } from './words/comments.js';
import { siteFooterWords } from './words/site-footer.js';
import { strongWords } from './words/strong.js';
import { weakWords } from './words/weak.js';
export const bodyName = namePattern(bodyWords);
const commentName = namePattern(commentWords);
const siteFooterName = namePattern(siteFooterWords);
const strongNames = new RegExp(namePattern(strongWords), 'g');
const weakName = namePattern(weakWords);
/** In order: the first that holds is the reason. */
const rules = [
    { reason: 'caption', most: Infinity, holds: s => s.name === 'figcaption' },
    { reason: 'comments', most: 0.9, holds: isComments },
    { reason: 'element', most: 0.9, holds: s => s.name === 'footer' && !isInArticle(s) },
    { reason: 'element', most: 0.3, holds: s => s.name === 'header' && !isInArticle(s) },
    { reason: 'site footer', most: 0.7, holds: isSiteFooter },
    { reason: 'hidden', most: 'as marked', holds: s => s.hidden },
    { reason: 'element', most: 'as marked', holds: s => s.name === 'footer' || s.name === 'aside' },
    { reason: 'role', most: 'as marked', holds: hasFurnitureRole },
    { reason: 'class', most: 'as marked', holds: hasStrongName },
    { reason: 'weak class', most: 'as marked', holds: hasWeakName },
    { reason: 'card', most: Infinity, holds: (s, { cards }) => cards.has(s) },
];
/** Marks furniture from the top down: what is in furniture is furniture. */
export function markFurniture(section, marking, outer = null) {
    section.dropped = outer;
    if (section.parent && section.name !== 'body') {
        if (outer === null)
            section.dropped = reasonFor(section, marking);
        else if (outer === 'class' && isEmbeddedPost(section))
            section.dropped = null;
    }
    for (const child of section.children) {
        if (child.kind === 'section')
            markFurniture(child, marking, section.dropped);
        else
            child.dropped = section.dropped;
    }
}
function reasonFor(section, marking) {
    const { proseLength } = section.measure;
    const share = proseLength / (marking.prose || 1);
    const rule = rules.find(({ most, holds }) => {
        const limit = most === 'as marked' ? marking.most : most;
        return (share < limit || proseLength === 0) && holds(section, marking);
    });
    return rule?.reason ?? null;
}
function isComments({ name, words }) {
    return name !== 'article' && name !== 'main' && commentName.test(words);
}
function isSiteFooter({ words, measure }, { prose }) {
    const leavesAnArticle = prose - measure.proseLength > 150;
    return leavesAnArticle && siteFooterName.test(words) && !bodyName.test(words);
}
function hasFurnitureRole({ element }) {
    return 'attribs' in element && furnitureRoles.has(element.attribs.role ?? '');
}
function hasStrongName(section, { layoutWords }) {
    const { name, words, measure } = section;
    if (words === '' || name === 'blockquote' || bodyName.test(words))
        return false;
    if (isHeadingAlone(section) || (name === 'p' && measure.length >= 400))
        return false;
    return strongNamesIn(words).some(found => !layoutWords.has(found));
}
/** Elements that are parts of a text, whatever they are called. */
const textElements = /^(h[2-6]|[uo]l|li|d[ltd]|table|tbody|tr|td|th|pre|p|blockquote)$/;
function hasWeakName(section) {
    const { name, words, measure } = section;
    if (words === '' || measure.proseLength > 0 || measure.length >= 400)
        return false;
    if (textElements.test(name) || bodyName.test(words) || isHeadingAlone(section))
        return false;
    return weakName.test(words);
}
/** A heading within the article, with nothing but wrappers around it. */
function isHeadingAlone(section) {
    const { name, children, measure } = section;
    if (/^h[2-4]$/.test(name))
        return measure.linkLength < measure.length * 0.5;
    const [only, ...others] = children;
    if (only?.kind !== 'section' || others.length > 0)
        return false;
    return measure.length < 160 && isHeadingAlone(only);
}
function isInArticle(section) {
    for (const { name } of above(section))
        if (name === 'article' || name === 'main')
            return true;
    return false;
}
const embeddedPost = /twitter-tweet|instagram-media|tiktok-embed|bluesky-embed/;
function isEmbeddedPost({ name, words }) {
    return name === 'blockquote' && embeddedPost.test(words);
}
/** The strong words that an element is called by. */
export function strongNamesIn(words) {
    if (words === '')
        return [];
    return [...words.matchAll(strongNames)].map(([found]) => found);
}
