import type { Instant } from '../article.ts';
import { type Html, html } from './html.ts';
import type { Look } from './look.ts';

/** A moment as readers of the site's language write its day, with the exact time for machines. */
export function dayOf(look: Look, moment: Instant): Html {
  const day = new Intl.DateTimeFormat(look.site.language, {
    dateStyle: 'long',
    timeZone: look.timeZone,
  });
  return html`<time datetime="${moment}">${day.format(new Date(moment))}</time>`;
}

/** A moment to the minute, for lists of runs. */
export function minuteOf(look: Look, moment: Instant): Html {
  const minute = new Intl.DateTimeFormat(look.site.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: look.timeZone,
  });
  return html`<time datetime="${moment}">${minute.format(new Date(moment))}</time>`;
}
