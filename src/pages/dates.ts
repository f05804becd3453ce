import type { Instant } from '../article.ts';
import { type Html, html } from './html.ts';
import type { Look } from './look.ts';

/** A moment as readers of the site's language write its day, with the exact time for machines. */
export function dayOf(look: Look, moment: Instant): Html {
  return written(look, moment, { dateStyle: 'long' });
}

/** As `dayOf`, in less room. */
export function shortDayOf(look: Look, moment: Instant): Html {
  return written(look, moment, { dateStyle: 'medium' });
}

/** A moment to the minute, for lists of runs. */
export function minuteOf(look: Look, moment: Instant): Html {
  return written(look, moment, { dateStyle: 'medium', timeStyle: 'short' });
}

function written(look: Look, moment: Instant, style: Intl.DateTimeFormatOptions): Html {
  const text = formatter(look, style).format(new Date(moment));
  return html`<time datetime="${moment}">${text}</time>`;
}

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  { site: { language }, timeZone }: Look,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${style.dateStyle} ${style.timeStyle}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, { ...style, timeZone });
  formatters.set(key, made);
  return made;
}
