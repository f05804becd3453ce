import { isTag } from 'domhandler';
import { findDate } from '../calendar-date.js';
import { classWords } from './class-words.js';
import { publicationWords, revisionWords } from './date-labels.js';
import { rawText } from './page.js';
import { textOf } from './text.js';
/** How far from the heading a date belongs to it, in elements. */
const reach = { before: 60, after: 250 };
/** Dates that a reader sees, and those in the data of scripts, by place. */
export function visibleDates(page, heading) {
    const dates = shownDates(page, heading?.order ?? 0);
    const near = dates.filter(({ distance }) => distance > -reach.before && distance < reach.after);
    const own = near.filter(({ aside, repeated }) => !aside && !repeated);
    const named = (list, meaning) => nearestFirst(list.filter(date => date.meaning === meaning));
    return [
        place('date shown as published', named(own, 'published')),
        place('date under the title', named(own, 'unnamed')),
        place('dated line', datedLines(page, heading?.order ?? 0)),
        place('date by the title', named(near, 'published').concat(named(near, 'unnamed'))),
        place('date shown anywhere as published', named(dates, 'published')),
        place('revision by the title', named(near, 'revised')),
        place('time', named(dates.filter(({ aside }) => !aside), 'unnamed')),
        place('script data', scriptDates(page)),
    ];
}
function place(from, values) {
    return [from, values.map(value => ({ from, value }))];
}
/** After the heading comes before ahead of it: there the dates of teasers and menus stand. */
function nearestFirst(dates) {
    const far = ({ distance }) => (distance < 0 ? 3 * -distance : distance);
    return [...dates].sort((a, b) => far(a) - far(b)).map(({ value }) => value);
}
function shownDates(page, start) {
    const dated = page.lines.flatMap((line, index) => {
        const value = dateOf(line);
        return value === null ? [] : [{ line, value, meaning: meaningOf(page.lines, index) }];
    });
    const kinds = new Map();
    for (const { line } of dated)
        kinds.set(kindOf(line), (kinds.get(kindOf(line)) ?? 0) + 1);
    return dated.map(({ line, value, meaning }) => ({
        value,
        meaning,
        distance: line.order - start,
        aside: line.aside,
        repeated: (kinds.get(kindOf(line)) ?? 0) > 2,
    }));
}
/** The machine-readable date of the `<time>` around a line, else the date in its text. */
function dateOf({ node, text }) {
    const time = [node.parent, node.parent?.parent].find((parent) => parent !== null && parent !== undefined && isTag(parent) && parent.name === 'time');
    const machine = time?.attribs.datetime;
    if (machine !== undefined && findDate(machine, false) !== null)
        return machine;
    const date = mayHoldYear.test(text) ? findDate(text, false) : null;
    if (date === null || text.length - (date.end - date.start) > mostAround)
        return null;
    return text;
}
/** With more characters around it, a date is part of a sentence. */
const mostAround = 45;
const mayHoldYear = /[12]\d\d\d|[\u0660-\u0669\u06f0-\u06f9]{4}/;
/** What the words before the date, in its line or the line before, or its classes say. */
function meaningOf(lines, index) {
    const line = lines[index];
    if (line === undefined)
        return 'unnamed';
    const before = lines[index - 1];
    const close = before !== undefined && line.order - before.order < 5 && before.text.length < 40;
    const start = findDate(line.text, false)?.start ?? 0;
    const own = line.text.slice(0, start);
    const label = own.trim().length > 1 ? own : close ? before.text : '';
    const classes = [node(line.node.parent), node(line.node.parent?.parent)].join(' ');
    if (publicationWords.test(label))
        return 'published';
    if (revisionWords.test(label))
        return 'revised';
    return revisionWords.test(classes) && !/publish/.test(classes) ? 'revised' : 'unnamed';
}
function node(parent) {
    return parent instanceof Object && isTag(parent) ? classWords(parent) : '';
}
function kindOf({ node: { parent } }) {
    return parent !== null && isTag(parent) ? `${parent.name} ${classWords(parent)}` : '';
}
/** Lines whose date is spread over several elements. */
function datedLines(page, start) {
    return page.dates
        .filter(({ order }) => order > start - reach.before && order < start + reach.after)
        .map(({ element }) => textOf(element, 200))
        .filter(text => mayHoldYear.test(text) && !revisionWords.test(text));
}
const scriptDate = /"(?:datePublished|publishDate|publishedAt|publish_date|published_at|publishedDate|pubDate|publicationDate|dateTimePublished|firstPublished(?:At)?)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,25})/;
/** The first publication date in the data that scripts carry. */
function scriptDates(page) {
    for (const script of page.scripts) {
        const date = scriptDate.exec(rawText(script))?.[1];
        if (date !== undefined && findDate(date, false) !== null)
            return [date];
    }
    return [];
}
