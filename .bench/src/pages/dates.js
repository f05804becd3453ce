import { html } from './html.js';
/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map();
function formatter(look, options) {
    const key = JSON.stringify([look.site.language, look.timeZone, options]);
    const known = formatters.get(key);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat(look.site.language, {
        ...options,
        timeZone: look.timeZone,
    });
    formatters.set(key, made);
    return made;
}
/** A moment as readers of the site's language write its day, with the exact time for machines. */
export function dayOf(look, moment) {
    const day = formatter(look, { dateStyle: 'long' });
    return html `<time datetime="${moment}">${day.format(new Date(moment))}</time>`;
}
/** A moment to the minute, for lists of runs. */
export function minuteOf(look, moment) {
    const minute = formatter(look, { dateStyle: 'medium', timeStyle: 'short' });
    return html `<time datetime="${moment}">${minute.format(new Date(moment))}</time>`;
}
