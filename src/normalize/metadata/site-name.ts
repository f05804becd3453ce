import { wordsOf } from './words.ts';

/** Signs between letters that are written without spaces; a hyphen is one only there. */
const eastAsian = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`;

const isEastAsian = new RegExp(eastAsian, 'u');

/** What stands between a title and the site's name: a sign with space around it, or a bar. */
const separator = new RegExp(
  String.raw`\s+(?:[–—\-»‹›•·:]|::|\|\|)\s+|\s*[|｜丨]\s*|(?<=${eastAsian})[_＿-](?=${eastAsian})`,
  'u',
);
/** Other signs may stand there too, but only before or behind a known name. */
const anySeparator = new RegExp(
  String.raw`${separator.source}|:\s+|：|\s+[~/_]\s+|\s*[【】]\s*`,
  'u',
);
const signs = /^[\s|｜丨–—\-»‹›•·:：~/_＿】]+|[\s|｜丨–—\-»‹›•·:：~/_＿【]+$/g;

/** Behind the last separator up to this many words are cut as a site's name, behind a bar more… */
const longestName = 3;
const longestNameBehindBar = 5;
/** …where at least this many are left. */
const shortestRest = 4;

/** The parts of a title between separators. */
export function titleParts(title: string): string[] {
  return title.split(separator).filter(part => part !== '');
}

/** Whether a text is the name of the site or of its host, in one word or several. */
export function namesSite(text: string, siteNames: readonly string[]): boolean {
  const name = wordsOf(text).join('');
  return (
    name !== '' &&
    siteNames.some(
      site =>
        wordsOf(site).join('') === name ||
        (name.length > 3 && isHost(site) && wordsOf(site).join('').includes(name)),
    )
  );
}

function isHost(name: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(name);
}

/**
 * A title without the site's name: known names are cut at both ends, a few words behind the last
 * separator that can hardly be anything else too.
 */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const known = withoutKnownSite(title, siteNames);
  const parts = titleParts(known);
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return known;
  const rest = before(known, last);
  const most = /[|｜丨]\s*$/.test(known.slice(0, known.lastIndexOf(last)))
    ? longestNameBehindBar
    : longestName;
  const isName = wordCount(last) <= most && wordCount(rest) >= shortestRest;
  return isName ? withoutSite(rest, siteNames) : known;
}

/** A title without the known names of the site at its ends. */
export function withoutKnownSite(title: string, siteNames: readonly string[]): string {
  const parts = title.split(anySeparator).filter(part => part !== '');
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return title;
  if (namesSite(last, siteNames)) return withoutKnownSite(before(title, last), siteNames);
  if (namesSite(first, siteNames)) return withoutKnownSite(behind(title, first), siteNames);
  return title;
}

/** In Chinese, Japanese and Korean, words have about two characters. */
function wordCount(text: string): number {
  return wordsOf(text).reduce(
    (sum, word) => sum + (isEastAsian.test(word) ? Math.ceil(word.length / 2) : 1),
    0,
  );
}

function before(title: string, part: string): string {
  return title.slice(0, title.lastIndexOf(part)).replace(signs, '');
}

function behind(title: string, part: string): string {
  return title.slice(title.indexOf(part) + part.length).replace(signs, '');
}
