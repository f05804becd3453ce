import { monthByName } from './month-names.js';
const edge = String.raw `(?<![\p{L}\p{N}])`;
const year = String.raw `(?<year>(?:19|20)\d\d)(?!\d)`;
const day = String.raw `(?<day>[0-3]?\d)`;
const month = String.raw `(?<month>[01]?\d)`;
/** A word that may be a month's name: the table decides. Two of the Levantine names are two words. */
const name = String.raw `(?<name>[\p{L}\p{M}]{2,14}(?:\s(?:الثاني|الأول))?)`;
const of = String.raw `(?:de\s|of\s|del\s)?`;
function form(example, pattern, swapped = false) {
    return { name: example, pattern: new RegExp(pattern, 'giu'), swapped };
}
/** The ways to write a date. Every pattern is linear: no repetition stands inside a repetition. */
export const dateForms = [
    form('2024-01-31, 2024/1/31, 2024. 1. 31.', String.raw `(?<!\d)${year}(?:[-/]|\.\s?)${month}(?:[-/]|\.\s?)${day}(?!\d)`),
    form('2024年1月31日, 2024년 1월 31일', String.raw `${year}\s?[年년]\s?${month}\s?[月월]\s?${day}\s?[日일号號]?`),
    form('20240131T120000Z', String.raw `(?<!\d)(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=T\d{4}|$)`),
    form('January 31st, 2024', String.raw `${edge}${name}\.?\s${day}(?:st|nd|rd|th|\.)?,?\s${year}`),
    form('31. Januar 2024, 31 de enero de 2024, 31-Jan-2024', String.raw `(?<!\d)${day}(?:\.|st|nd|rd|th|er|º|ª)?[\s-]?${of}${name}\.?,?[\s/-]${of}${year}`),
    form('2024 January 31', String.raw `${year}\.?,?[\s-]${name}\.?[\s-]${day}(?!\d)`),
    form('31 tháng 1, 2024', String.raw `(?<!\d)${day}\stháng\s${month},?\s(?:năm\s)?${year}`),
    form('31.1.2024', String.raw `(?<!\d)${day}\.\s?${month}\.\s?${year}`),
    form('31/1/2024 or 1/31/2024', String.raw `(?<!\d)${day}[/-](?<month>[0-3]?\d)[/-]${year}`, true),
];
/** The first form that fits wins; a text of several dates gives the first of that form. */
export function findDate(text, dayFirst) {
    for (const { pattern, swapped } of dateForms) {
        for (const match of text.matchAll(pattern)) {
            const date = dateOf(match, swapped === true && !dayFirst);
            if (date !== null)
                return date;
        }
    }
    return null;
}
function dateOf(match, monthFirst) {
    const { year = '', month = '', name, day = '' } = match.groups ?? {};
    const named = name === undefined ? Number(month) : monthNumber(name);
    const numbers = ordered(Number(day), named, monthFirst);
    if (numbers.month < 1 || numbers.month > 12 || numbers.day < 1 || numbers.day > 31)
        return null;
    return { year: Number(year), ...numbers, start: match.index, end: match.index + match[0].length };
}
/** What cannot be a month is the day, whatever the habit. */
function ordered(first, second, monthFirst) {
    const swap = monthFirst ? first <= 12 : second > 12 && first <= 12;
    return swap ? { month: first, day: second } : { month: second, day: first };
}
function monthNumber(name) {
    return monthByName.get(name.toLowerCase().replace(/\s/g, ' ')) ?? 0;
}
