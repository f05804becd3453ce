import { quoted } from './quoted.js';
import { childOf, childrenOf } from './xml-tree.js';
/** Names the line, and with it the entry to blame where the element is in one. */
export function placeOf(element) {
    const entry = entryAround(element);
    const id = entry && (childOf(entry, 'guid') ?? childOf(entry, 'atom:id') ?? childOf(entry, 'link'));
    return id ? `line ${element.line}, entry ${id.text.trim()}` : `line ${element.line}`;
}
function entryAround(element) {
    if (element.name === 'item' || element.name === 'atom:entry')
        return element;
    return element.parent && entryAround(element.parent);
}
/** One violation for each name of which the parent does not hold exactly one. */
export function notExactlyOne(parent, names) {
    return names.flatMap(name => {
        const count = childrenOf(parent, name).length;
        if (count === 1)
            return [];
        return count === 0
            ? [{ where: placeOf(parent), what: `there is no ${name}`, fix: `Add a ${name} element.` }]
            : [{ where: placeOf(parent), what: `there are ${count} ${name} elements`, fix: 'Keep one.' }];
    });
}
/** One violation for each name of which the parent holds more than one. */
export function moreThanOne(parent, names) {
    return names
        .filter(name => childrenOf(parent, name).length > 1)
        .map(name => ({
        where: placeOf(parent),
        what: `there are ${childrenOf(parent, name).length} ${name} elements`,
        fix: 'Keep one.',
    }));
}
/** One violation for each element whose text is not as it should be. */
export function wrongText(elements, isRight, expected) {
    return elements
        .filter(element => !isRight(element.text.trim()))
        .map(element => ({
        where: placeOf(element),
        what: `${element.name} ${quoted(element.text)} is not ${expected}`,
        fix: `Write ${expected}.`,
    }));
}
/** One violation for each element that lacks the attribute, or where it is not as it should be. */
export function wrongAttribute(elements, attribute, isRight, expected) {
    return elements
        .filter(element => !isRight(element.attributes[attribute] ?? ''))
        .map(element => ({
        where: placeOf(element),
        what: `${attribute} ${quoted(element.attributes[attribute] ?? '')} of ${element.name} is not ${expected}`,
        fix: `Write ${expected}.`,
    }));
}
/** One violation for each element whose text another before it has. */
export function repeatedText(elements) {
    const seen = new Set();
    return elements.flatMap(element => {
        const text = element.text.trim();
        if (!seen.has(text)) {
            seen.add(text);
            return [];
        }
        const what = `${element.name} ${quoted(text)} is there twice`;
        return [{ where: placeOf(element), what, fix: 'Give each entry an id of its own.' }];
    });
}
