import { distinct } from './distinct.js';
import { isNode, textValue } from './facts/json-ld.js';
import { looksPersonal, personName, splitNames } from './person-name.js';
import { wordsOf } from './words.js';
/** Where authors stand, the surest first. */
export const authorPlaces = [
    { place: 'declared authors', take: 'all' },
    { place: 'json-ld author', take: 'all' },
    { place: 'json-ld creator', take: 'all' },
    { place: 'meta citation_author', take: 'all' },
    { place: 'meta author', take: 'all' },
    { place: 'meta of author', take: 'all' },
    { place: 'microdata author', take: 'all' },
    { place: 'rel author', take: 'all' },
    { place: 'byline', take: 'first' },
    { place: 'line by', take: 'first' },
    { place: 'author link', take: 'first' },
    { place: 'json-ld page author', take: 'all' },
    { place: 'meta article:author', take: 'all' },
    { place: 'meta labelled as author', take: 'first' },
];
/** More names than this are not authors. */
const mostAuthors = 12;
/**
 * The authors of the first place that names a person; else of the first that names anybody; else
 * the site itself, which is what templates write in want of an author. `siteNames` are the names
 * of the site and its host.
 */
export function findAuthors(facts, siteNames) {
    const answers = authorPlaces
        .map(row => ({ value: peopleAt(facts, row), from: facts.get(row.place)?.[0]?.from ?? '' }))
        .filter(({ value }) => value.length > 0 && value.length <= mostAuthors);
    const isSite = ({ name }) => siteNames.some(site => sameName(name, site));
    const others = answers
        .map(({ value, from }) => ({ value: value.filter(person => !isSite(person)), from }))
        .filter(({ value }) => value.length > 0);
    const declared = others.find(({ from }) => facts.get('declared authors')?.[0]?.from === from);
    const personal = others.find(({ value }) => value.some(({ name }) => looksPersonal(name)));
    return declared ?? personal ?? others[0] ?? answers[0] ?? null;
}
function sameName(name, site) {
    const [a, b] = [wordsOf(name).join(''), wordsOf(site).join('')];
    return b !== '' && (a === b || (b.length > 6 && a.startsWith(b)));
}
function peopleAt(facts, { place, take }) {
    const found = facts.get(place) ?? [];
    const people = (take === 'first' ? found.slice(0, 1) : found).flatMap(({ value }) => peopleIn(value));
    return distinct(people, ({ name }) => wordsOf(name).join(' '));
}
function peopleIn(value) {
    if (Array.isArray(value))
        return value.flatMap(peopleIn);
    if (isNode(value))
        return personIn(value);
    const text = textValue(value);
    if (text === null)
        return [];
    return splitNames(text)
        .map(personName)
        .filter(name => name !== null)
        .map(name => ({ name, url: null, email: null }));
}
function personIn(node) {
    const name = personName(textValue(node.name) ?? '');
    if (name === null)
        return [];
    const url = textValue(node.url);
    const email = textValue(node.email)?.replace(/^mailto:/i, '') ?? null;
    return [{ name, url: url !== null && /^https?:\/\//i.test(url) ? url : null, email }];
}
