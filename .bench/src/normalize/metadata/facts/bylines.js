import { isTag, isText } from 'domhandler';
import { afterLead, joinsNames, looksPersonal, looksSigned, personName, splitNames, } from '../person-name.js';
import { collapse, nodesBelow, textOf } from './text.js';
/** How far from the heading the byline stands, in elements. */
const reach = { before: 60, after: 400 };
/** A label and the name that it belongs to stand no further apart than this, in elements. */
const labelReach = 8;
/** Addresses of authors' pages. */
const authorPage = /\/(?:authors?|people|profiles?|staff|by|contributors?|writers?|team|autor(?:en|es)?|auteurs?)\/|[?&]_?author=/i;
/** The names in elements whose classes call them a byline, one list for each such element. */
export function bylineNames(page, heading) {
    return page.bylines
        .filter(mark => isNear(mark.order, heading))
        .map(mark => namesIn(mark.element))
        .filter(names => names.length > 0);
}
function namesIn(element) {
    const linked = linkedNames(element);
    if (linked.length > 0)
        return linked;
    const lines = [...nodesBelow(element)].filter(isText).map(node => collapse(node.data));
    return namesInLines(lines.filter(line => line !== ''));
}
/** The texts of links to authors' pages. */
function linkedNames(element) {
    const names = new Set();
    for (const node of nodesBelow(element)) {
        if (!isTag(node) || node.name !== 'a' || !isAuthorLink(node))
            continue;
        for (const name of namesInText(textOf(node, 100), looksSigned))
            names.add(name);
    }
    return [...names];
}
function isAuthorLink({ attribs }) {
    return authorPage.test(attribs.href ?? '') || /\bauthor\b/.test(attribs.rel ?? '');
}
/** The first name in some lines, and those joined to it; a person's before a team's. */
function namesInLines(lines) {
    for (const accept of [looksPersonal, looksSigned]) {
        for (const [index, line] of lines.entries()) {
            const names = namesInText(afterLead(line) ?? line, accept);
            if (names.length > 0)
                return [...names, ...joinedNames(lines.slice(index + 1))];
        }
    }
    return [];
}
function namesInText(text, accept) {
    return splitNames(text)
        .map(personName)
        .filter(name => name !== null)
        .filter((name, index) => (index === 0 ? accept(name) : looksPersonal(name)));
}
/** Names in the lines after a name, as long as each is joined to the one before. */
function joinedNames(lines) {
    const names = [];
    for (let index = 0; index + 1 < lines.length; index += 2) {
        const [join = '', next = ''] = lines.slice(index, index + 2);
        const name = joinsNames(join) ? personName(next) : null;
        if (name === null || !looksPersonal(name))
            break;
        names.push(name);
    }
    return names;
}
/** The names in lines such as `By Ann Lee`, or after a line that is only `Written by`. */
export function labelledNames(page, heading) {
    const lines = page.lines.filter(line => !line.aside && isNear(line.order, heading));
    return lines
        .map((line, index) => labelledBy(line, lines, index))
        .filter(names => names.length > 0);
}
function labelledBy(label, lines, index) {
    const rest = afterLead(label.text);
    if (rest === null)
        return [];
    const after = lines.slice(index + 1, index + 8).map(({ text }) => text);
    if (rest !== '') {
        const names = namesInText(rest, looksPersonal);
        return names.length === 0 ? [] : [...names, ...joinedNames(after)];
    }
    const next = lines[index + 1];
    if (next === undefined || next.order - label.order > labelReach)
        return [];
    const names = namesInText(next.text, looksSigned);
    return names.length === 0 ? [] : [...names, ...joinedNames(after.slice(1))];
}
/** The texts of links to authors' pages by the heading, wherever they stand. */
export function authorLinks(page, heading) {
    return page.anchors
        .filter(mark => !mark.aside && isNear(mark.order, heading) && isAuthorLink(mark.element))
        .map(mark => personName(textOf(mark.element, 100)))
        .filter(name => name !== null)
        .filter(name => looksPersonal(name));
}
function isNear(order, heading) {
    const start = heading?.order ?? 0;
    return order > start - reach.before && order < start + reach.after;
}
