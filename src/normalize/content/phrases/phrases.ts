import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { czech } from './czech.ts';
import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { greek } from './greek.ts';
import { hebrew } from './hebrew.ts';
import { hindi } from './hindi.ts';
import { hungarian } from './hungarian.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { norwegian } from './norwegian.ts';
import { persian } from './persian.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { romanian } from './romanian.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import type { Phrases } from './table.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';

/** Phrases by the primary subtag of BCP 47. */
export const languages: Readonly<Record<string, Phrases>> = {
  ar: arabic,
  cs: czech,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fa: persian,
  fi: finnish,
  fr: french,
  he: hebrew,
  hi: hindi,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: korean,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  zh: chinese,
};

/** The patterns of a page's languages, each kind as one. */
export interface PhraseMatcher {
  readonly furniture: RegExp;
  readonly endMark: RegExp;
  readonly strongEndMark: RegExp;
  readonly about: RegExp;
  /** In lower case, as those below: to ignore case takes seven to twenty times as long. */
  readonly caption: RegExp;
  /** Global: to be counted. */
  readonly company: RegExp;
  readonly legal: RegExp;
  readonly soliciting: RegExp;
}

const matchers = new Map<string, PhraseMatcher>();

/**
 * The phrases for a page in `language` (BCP 47). English is always among them, since widgets often
 * stay untranslated; a page in an unknown language gets them all.
 */
export function phrasesFor(language: string | null): PhraseMatcher {
  const primary = language?.toLowerCase().split('-')[0] ?? '';
  const key = languages[primary] ? primary : '';
  const known = matchers.get(key);
  if (known) return known;
  const own = languages[key];
  const matcher = compile(
    own ? [...new Set([own, english])] : [...new Set(Object.values(languages))],
  );
  matchers.set(key, matcher);
  return matcher;
}

/** Where readers share: their names follow a phrase such as “Share this”, or a label of it. */
const networks =
  'bluesky|copy link|e-?mail|facebook|flipboard|instagram|kakao(?:talk)?|line|linkedin|mastodon|messenger|pinterest|print|reddit|telegram|threads|tumblr|twitter|viber|vk|weibo|whatsapp|x|xing';

function compile(tables: readonly Phrases[]): PhraseMatcher {
  const any = (kind: keyof Phrases): string =>
    tables.flatMap(table => table[kind].map(pattern => pattern.source)).join('|');
  const edge = String.raw`[^\p{L}\p{N}]*`;
  return {
    furniture: new RegExp(`^${edge}(?:${any('furniture')})(?:\\s+(?:${networks}))*${edge}$`, 'iu'),
    endMark: new RegExp(`^${edge}(?:${any('endMarks')})${edge}$`, 'iu'),
    strongEndMark: new RegExp(`^${edge}(?:${any('strongEndMarks')})`, 'iu'),
    about: new RegExp(`^${edge}(?:${any('about')})${edge}$`, 'iu'),
    caption: new RegExp(any('captions'), 'u'),
    company: new RegExp(any('company'), 'gu'),
    legal: new RegExp(any('legal'), 'gu'),
    soliciting: new RegExp(any('soliciting'), 'gu'),
  };
}

/** How often a global pattern is found in a text, in whatever case. */
export function occurrences(pattern: RegExp, text: string): number {
  return text.toLowerCase().match(pattern)?.length ?? 0;
}
