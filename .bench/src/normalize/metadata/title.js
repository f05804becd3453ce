import { isTag } from 'domhandler';
import { findDate } from './calendar-date.js';
import { nodesBelow, textOf } from './facts/text.js';
import { decodedAgain } from './plain-text.js';
import { namesSite, titleParts, withoutKnownSite, withoutSite } from './site-name.js';
import { equalsAny, likeness, wordsOf } from './words.js';
/** A heading less like the stated titles than this is another thing's… */
const likeEnough = 0.5;
/** …unless it is the only h1 of the page. */
const likeEnoughAlone = 0.25;
/**
 * The heading h1 that is most like what the page states as its title, because it is the text that
 * was written for readers; a smaller heading if it is just the stated title and no h1 is; else the
 * headline of JSON-LD, which carries no site name; else og:title and `<title>` without the site's.
 */
export function chooseTitle(clues) {
    const { siteNames } = clues;
    const headline = withoutKnownSite(clues.headline, siteNames);
    const social = withoutSite(clues.social, siteNames);
    const title = partThatIsShown(clues) ?? withoutSite(clues.title, siteNames);
    const stated = [title, social, headline].filter(text => text !== '');
    const heading = bestHeading(clues, stated);
    if (heading !== null)
        return fromHeading(heading, stated, siteNames);
    if (headline.length > 8 && !isCutShort(headline, stated))
        return unseen(headline, 'json-ld headline');
    if (social !== '')
        return unseen(social, 'meta og:title');
    if (title !== '')
        return unseen(title, 'title');
    const [first] = clues.headings;
    return first === undefined ? null : fromHeading(first, [], siteNames);
}
function unseen(value, from) {
    return { value, from, heading: null };
}
function fromHeading(heading, stated, siteNames) {
    const value = headingTitle(heading, stated, siteNames);
    return { value, from: heading.element.name, heading };
}
function bestHeading({ headings, siteNames }, stated) {
    const readable = headings.filter(({ text, element }) => text.length < 300 && !namesSite(text, siteNames) && !leadsHome(element));
    const main = readable.filter(({ element }) => element.name === 'h1');
    const best = mostAlike(main, stated);
    if (best?.score === 1)
        return best.heading;
    const exact = readable.find(({ text }) => wordsOf(text).length > 1 && equalsAny(text, stated));
    if (exact !== undefined)
        return exact;
    const isAlone = main.every(({ text }) => text === main[0]?.text);
    const enough = isAlone ? likeEnoughAlone : likeEnough;
    return best !== null && best.score >= enough ? best.heading : null;
}
function mostAlike(headings, stated) {
    let best = null;
    for (const heading of headings) {
        const score = Math.max(0, ...stated.map(text => likeness(text, heading.text)));
        if (score > (best?.score ?? 0))
            best = { heading, score };
    }
    return best;
}
/** A heading that is a link to the site's front page is its name. */
function leadsHome(element) {
    for (const node of nodesBelow(element)) {
        if (isTag(node) && node.name === 'a')
            return /^(?:https?:\/\/[^/]+)?\/?$/.test(node.attribs.href ?? '#');
    }
    return false;
}
/** A part of `<title>` that is also a heading, word for word. */
function partThatIsShown({ title, headings, siteNames }) {
    const parts = titleParts(title).filter(part => wordsOf(part).length > 2 && !namesSite(part, siteNames));
    return headings.find(({ text }) => equalsAny(text, parts))?.text ?? null;
}
/**
 * The text of a heading without what else stands in it: a part of its own that is just the stated
 * title comes before the whole; the site's name, a label behind a bar, and a date are cut.
 */
function headingTitle({ element, text }, stated, siteNames) {
    const whole = withoutLabel(withoutKnownSite(decodedAgain(text), siteNames));
    if (equalsAny(whole, stated))
        return whole;
    const own = [...nodesBelow(element)]
        .filter(isTag)
        .map(node => textOf(node, 300))
        .find(piece => wordsOf(piece).length > 2 && equalsAny(piece, stated));
    return own ?? withoutDate(whole, stated);
}
/** `Harbour opens | Opinion`: behind a bar stand a few words on the kind of article. */
function withoutLabel(text) {
    const at = text.lastIndexOf(' | ');
    const [rest, label] = [text.slice(0, at), text.slice(at)];
    return at > 0 && wordsOf(label).length <= 4 && wordsOf(rest).length >= 4 ? rest.trim() : text;
}
/** Cuts what stands around a stated title when it holds a date. */
function withoutDate(text, stated) {
    for (const title of stated) {
        const at = text.toLowerCase().indexOf(title.toLowerCase());
        if (at < 0)
            continue;
        const rest = `${text.slice(0, at)} ${text.slice(at + title.length)}`;
        if (findDate(rest, false) !== null)
            return text.slice(at, at + title.length);
    }
    return text;
}
/** JSON-LD headlines end at 110 characters where a plug-in follows old advice. */
function isCutShort(headline, stated) {
    return stated.some(text => text.length > headline.length && text.startsWith(headline));
}
