import { afterLead, alternatives } from './byline-lead.ts';
import { furnitureWords, nameJoiners, notNames, roleWords, titlesBehind } from './byline-words.ts';
import { findDate } from './calendar-date.ts';
import { collapse } from './facts/text.ts';
import { wordsOf } from './words.ts';

const joiner = new RegExp(
  String.raw`\s*(?:[,;|／]|\s(?:${alternatives(nameJoiners)})(?=\s)|[、·&])\s*`,
  'iu',
);

/** A line that only joins names: `and`, `&`, a comma. */
export function joinsNames(line: string): boolean {
  return /^[,;|&·、]$/.test(line) || nameJoiners.some(word => word === line.toLowerCase());
}

/** A name without the words of a byline around it; null where nothing of a name is left. */
export function personName(text: string): string | null {
  let name = withoutDate(collapse(text));
  for (let rest = afterLead(name); rest !== null; rest = afterLead(name)) name = rest;
  name = name
    .replace(otherLabel, '')
    .replace(titleBehind, '')
    .replace(/\s*(?:[|•·–—]|\s-\s).*$/u, '')
    .replace(/,?\s*\b(?:published|updated|posted|last updated|on)\b.*$/iu, '')
    .replace(/\s+(?:is an?|has been|on behalf of)\b.*$/iu, '')
    .replace(/\s+(?:in|for|under|→)$/iu, '')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
    .trim();
  return isName(name) ? name : null;
}

const titleBehind = new RegExp(
  String.raw`(?<=\p{L}{2})\s*[(（]?(?:${alternatives(titlesBehind)})[)）]?$`,
  'u',
);

/** Who else had a hand in it: `李例 编辑：王样`. */
const otherLabel = /\s+\p{L}{1,14}\s?[:：].*$/u;

/** Whether a short text is a name and its title, as bylines are in East Asia: `김예시 기자`. */
export function endsInTitle(text: string): boolean {
  return text.length < 20 && titleBehind.test(text);
}

function withoutDate(text: string): string {
  const date = /\d/.test(text) ? findDate(text, false) : null;
  if (date === null) return text;
  return bare(text.slice(0, date.start)) || bare(text.slice(date.end));
}

function bare(text: string): string {
  return text.replace(/^[\s,;|/·•–—-]+|[\s,;|/·•–—-]+$/gu, '');
}

function isName(name: string): boolean {
  const isWhole = /\p{L}/u.test(name) && !/\d{3,}|[([][^)\]]*$/.test(name);
  const plausible = name.length > 1 && name.length < 80 && isWhole;
  return plausible && wordsOf(name).length <= 8 && !notNames.test(name);
}

const particles =
  /^(?:de|da|do|dos|das|di|del|della|van|von|der|den|ter|la|le|du|el|al|bin|ibn|ben|y|e|zu|of)$/;

/** Whether a text looks like the name of a person: two to five words, each with a capital. */
export function looksPersonal(text: string): boolean {
  const words = text.split(/\s+/);
  if (
    /[\d?!:@#/©"“”|]/.test(text) ||
    /\p{Ll}\./u.test(text.replace(/\b(?:dr|mr|mrs|ms|jr|sr|st|prof)\./giu, ''))
  ) {
    return false;
  }
  if (isCaseless(text)) return text.length >= 2 && text.length <= 20;
  if (words.length < 2 || words.length > 5) return false;
  if (words.some(isNoName)) return false;
  return words.every(word => /^['’(]?\p{Lu}/u.test(word) || particles.test(word));
}

/** Scripts without capitals: Chinese, Japanese, Korean, Arabic, Hebrew, Hindi… */
function isCaseless(text: string): boolean {
  return !/[\p{Lu}\p{Ll}]/u.test(text) && /\p{L}{2}/u.test(text);
}

function isNoName(word: string): boolean {
  const known = plain(word);
  return known.length > 1 && (furnitureWords.has(known) || roleWords.has(known));
}

/**
 * Whether a text can be what somebody or a team calls itself: up to four words that are not all
 * numbers and words of buttons and menus.
 */
export function looksSigned(text: string): boolean {
  const words = text.split(/\s+/);
  const telling = words.map(plain).filter(word => word !== '' && !furnitureWords.has(word));
  const most = /^\p{Ll}/u.test(text) && /\s\p{Ll}\S*$/u.test(text) ? 2 : 4;
  if (words.length > most || text.length >= 40 || telling.length === 0) return false;
  return !/[?!@#/©]/.test(text) && !restOfSentence.test(text);
}

/** Several words that begin small and end in a full stop: `Text of it.` is no line of an author. */
const restOfSentence = /^\p{Ll}.*\s.*\.$/u;

/** Whether a line names somebody's work: `Senior Writer`. */
export function hasRole(text: string): boolean {
  return text.length < 60 && text.split(/\s+/).some(word => roleWords.has(plain(word)));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/**
 * The names in `A, B and C`. What follows a comma and is neither a person nor joined like one is a
 * degree, a role or a publication and is left out.
 */
export function splitNames(text: string): string[] {
  const [first = '', ...others] = withoutDate(text).split(joiner);
  return [first, ...others.filter(looksPersonal)].filter(name => name.trim() !== '');
}
