import { findDate } from '../calendar-date.ts';
import type { Found } from '../place.ts';
import type { Mark, Page } from './page.ts';
import { rawText } from './page.ts';

type Reach = { readonly before: number; readonly after: number };

/** How far from the heading the article's date stands, in elements before and after it. */
const timeReach: Reach = { before: 80, after: 250 };
const lineReach: Reach = { before: 60, after: 160 };

/** Words which show that a date is that of a revision. */
export const revisionWords = /updat|modif|review|edited|aktualisiert|mis à jour|actualizado|更新/i;

/** Words before the date that counts, where a line holds two. */
const publicationWords = /(?:first )?(?:published|posted)/i;

/** Dates that a reader sees, and those in the data of scripts, by place. */
export function visibleDates(page: Page, heading: Mark | null): [string, Found[]][] {
  const times = page.times.filter(time => !time.aside);
  const nearby = times.filter(time => near(time.order, heading, timeReach));
  const published = times.filter(({ words, element }) =>
    /datepublished|entry-date|publish/.test(
      `${words} ${element.attribs.itemprop ?? ''}`.toLowerCase(),
    ),
  );
  const first = nearby.filter(({ words }) => !revisionWords.test(words));
  const lines = page.dates.filter(
    mark => near(mark.order, heading, timeReach) && hasYear(mark.text),
  );
  const plain = page.lines.filter(
    line => near(line.order, heading, lineReach) && hasYear(line.text),
  );
  return [
    place('time published', published.flatMap(timeValues)),
    place('time near heading', first.flatMap(timeValues)),
    place(
      'dated line',
      lines.map(({ text }) => publicationPart(text)),
    ),
    place(
      'text near heading',
      plain.filter(({ text }) => !revisionWords.test(text)).map(({ text }) => text),
    ),
    place(
      'revised text near heading',
      plain.map(({ text }) => text),
    ),
    place('time', times.flatMap(timeValues)),
    place('script data', scriptDates(page)),
  ];
}

function place(from: string, values: readonly (string | null)[]): [string, Found[]] {
  return [
    from,
    values.filter(value => value !== null && value !== '').map(value => ({ from, value })),
  ];
}

function near(order: number, heading: Mark | null, reach: Reach): boolean {
  const start = heading?.order ?? 0;
  return order > start - reach.before && order < start + reach.after;
}

function timeValues({ element, text }: Mark): string[] {
  return [element.attribs.datetime ?? '', text];
}

function hasYear(text: string): boolean {
  return /[12]\d\d\d|[\u0660-\u0669\u06f0-\u06f9]{4}/.test(text);
}

/** From the word "published" on; nothing where the line only tells of a revision. */
function publicationPart(text: string): string | null {
  const at = text.search(publicationWords);
  if (at >= 0) return text.slice(at);
  return revisionWords.test(text) ? null : text;
}

const scriptDate =
  /"(?:datePublished|publishDate|publishedAt|publish_date|published_at|publishedDate|pubDate|publicationDate|dateTimePublished|firstPublished(?:At)?)\\?"\s*:\s*\\?"(\d{4}-\d\d-\d\d[^"\\]{0,25})/;

/** The first publication date in the data that scripts carry. */
function scriptDates(page: Page): string[] {
  for (const script of page.scripts) {
    const date = scriptDate.exec(rawText(script))?.[1];
    if (date !== undefined && findDate(date, false) !== null) return [date];
  }
  return [];
}
