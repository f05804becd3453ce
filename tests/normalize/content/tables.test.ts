import { expect, test } from 'vitest';
import { languages, phrasesFor } from '../../../src/normalize/content/phrases/phrases.ts';
import type { Phrases } from '../../../src/normalize/content/phrases/table.ts';
import { bodyWords } from '../../../src/normalize/content/words/body.ts';
import { captionWords } from '../../../src/normalize/content/words/captions.ts';
import { commentWords } from '../../../src/normalize/content/words/comments.ts';
import { inlineFurniture } from '../../../src/normalize/content/words/inline-furniture.ts';
import { siteFooterWords } from '../../../src/normalize/content/words/site-footer.ts';
import { strongWords } from '../../../src/normalize/content/words/strong.ts';
import { weakWords } from '../../../src/normalize/content/words/weak.ts';

const tables = {
  bodyWords,
  captionWords,
  commentWords,
  inlineFurniture,
  siteFooterWords,
  strongWords,
  weakWords,
};

/** `author box` and `authorbox` are the same name: a space stands for nothing, too. */
const joined = (words: readonly string[]) => words.map(word => word.replaceAll(' ', ''));

test.each(Object.entries(tables))('%s has each name once, in order', (_, words) => {
  expect(new Set(joined(words)).size).toBe(words.length);
  expect([...words].sort()).toEqual(words);
  for (const word of words) expect(word).toMatch(/^[a-z]+( [a-z]+)*\*?$/);
});

test('no name is both strong and weak, or both furniture and body', () => {
  const strong = new Set(joined(strongWords));
  expect(joined(weakWords).filter(word => strong.has(word))).toEqual([]);
  const furniture = new Set(joined([...strongWords, ...weakWords, ...siteFooterWords]));
  expect(joined(bodyWords).filter(word => furniture.has(word))).toEqual([]);
});

const kinds = [
  'furniture',
  'endMarks',
  'strongEndMarks',
  'about',
  'company',
  'legal',
  'soliciting',
  'captions',
] as const satisfies readonly (keyof Phrases)[];

test.each(Object.entries(languages))('the phrases of %s are complete and differ', (_, phrases) => {
  for (const kind of kinds) {
    const sources = phrases[kind].map(({ source }) => source);
    expect(sources.length, kind).toBeGreaterThan(0);
    expect(new Set(sources).size, kind).toBe(sources.length);
  }
});

const foundAnywhere = ['company', 'legal', 'soliciting', 'captions'] as const;

test.each(Object.entries(languages))(
  'the phrases of %s that are found anywhere are in lower case',
  (_, phrases) => {
    const sources = foundAnywhere.flatMap(kind => phrases[kind].map(({ source }) => source));
    const literal = sources.map(source => source.replace(/\\(?:p\{[^}]*\}|.)/giu, ''));
    expect(literal).toEqual(literal.map(source => source.toLowerCase()));
  },
);

test.each([
  ['de', 'Anzeige', 'Mehr zum Thema'],
  ['fr', 'Lire aussi : un autre article', 'À lire aussi'],
  ['es', 'Te puede interesar', 'Noticias relacionadas'],
  ['it', 'Leggi anche: un altro articolo', 'Articoli correlati'],
  ['pt-BR', 'Leia também: outra notícia', 'Notícias relacionadas'],
  ['nl', 'Lees ook: nog een artikel', 'Gerelateerde artikelen'],
  ['pl', 'Czytaj także: inny artykuł', 'Podobne artykuły'],
  ['tr', 'Devamını oku', 'İlgili haberler'],
  ['ru', 'Читайте также: другая статья', 'Похожие статьи'],
  ['ar', 'اقرأ أيضا', 'مقالات ذات صلة'],
  ['ja', '続きを読む', '関連記事'],
  ['zh-Hant', '延伸閱讀：另一篇', '相關新聞'],
  ['ko', '댓글쓰기', '관련 기사'],
  ['en-GB', 'Read more: another story', 'Related articles'],
])('furniture and end marks are known in %s', (language, furniture, endMark) => {
  const phrases = phrasesFor(language);
  expect(furniture).toMatch(phrases.furniture);
  expect(endMark).toMatch(phrases.endMark);
  expect('Advertisement').toMatch(phrases.furniture);
});

test('a page whose language is not known gets the phrases of all', () => {
  expect('Anzeige').toMatch(phrasesFor(null).furniture);
  expect('続きを読む').toMatch(phrasesFor('tlh').furniture);
  expect('Anzeige').not.toMatch(phrasesFor('ja').furniture);
});
