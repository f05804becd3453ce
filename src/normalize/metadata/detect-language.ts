import { isLatin, latinAlphabet } from '../letters.ts';
import { languageLetters, languageScripts, languageWords } from './language-words.ts';

export interface Detected {
  /** A primary language subtag. */
  readonly language: string;
  /** How many words or letters speak for it. */
  readonly evidence: number;
  /** How many times more than for the next language. */
  readonly lead: number;
}

/** Fewer words or letters than this tell nothing. */
const least = 3;
/** The first language must have this many times what the second has, where little is found… */
const leastLead = 1.5;
/** …and this many times where much is. */
const much = 12;
const leastLeadOfMuch = 1.2;

const byWord = inverted(languageWords);
const byLetter = inverted(
  Object.fromEntries(Object.entries(languageLetters).map(([letters, names]) => [names, letters])),
);
/** What may be of another script than Latin: not the general punctuation. */
const beyondLatin = /[\u0370-\u1fff\u2070-\uffff]/;
const anyLetter = new RegExp(`[${[...byLetter.keys()].join('')}]`, 'gu');

const anyWord = /[\p{L}\p{M}]+/gu;
const latinWord = new RegExp(`[${latinAlphabet}]+`, 'g');

/** From names with their words to each word with its names. */
function inverted(table: Readonly<Record<string, string>>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [names, words] of Object.entries(table)) {
    for (const word of words.split(' '))
      map.set(word, [...new Set([...(map.get(word) ?? []), ...names.split(' ')])]);
  }
  return map;
}

/**
 * The language of a text by its script and its small words; null where they do not tell. Japanese
 * mixes scripts: a tenth of kana among Chinese characters is Japanese.
 */
export function detectLanguage(text: string): Detected | null {
  if (!beyondLatin.test(text)) return byWords(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counts = Object.entries(languageScripts).map(
    ([language, script]) => [language, text.match(script)?.length ?? 0] as const,
  );
  const [japanese = 0, chinese = 0] = ['ja', 'zh'].map(
    name => counts.find(([language]) => language === name)?.[1] ?? 0,
  );
  if (japanese + chinese > letters / 3 && japanese * 10 > chinese) {
    return result('ja', japanese, Number.POSITIVE_INFINITY);
  }
  const [script, count] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (count > letters / 3) return result(script, count, Number.POSITIVE_INFINITY);
  return byWords(text);
}

function byWords(text: string): Detected | null {
  const counts = new Map<string, number>();
  const lower = text.toLowerCase();
  const speaking = lower.search(anyLetter) < 0 ? languagesOfWord : languagesOf;
  for (const word of lower.match(isLatin(lower) ? latinWord : anyWord) ?? []) {
    for (const language of speaking(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first === undefined ? null : result(first[0], first[1], first[1] / (second?.[1] ?? 0.5));
}

const none: readonly string[] = [];

function languagesOfWord(word: string): readonly string[] {
  return byWord.get(word) ?? none;
}

/** The languages that a word speaks for, by itself or by its letters, each once. */
function languagesOf(word: string): Iterable<string> {
  const letters = word.match(anyLetter);
  const own = languagesOfWord(word);
  if (letters === null) return own;
  return new Set([own, ...letters.map(letter => byLetter.get(letter) ?? [])].flat());
}

function result(language: string, evidence: number, lead: number): Detected | null {
  const enough = evidence < much ? leastLead : leastLeadOfMuch;
  return evidence < least || lead < enough ? null : { language, evidence, lead };
}
