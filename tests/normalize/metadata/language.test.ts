import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/normalize/metadata/detect-language.ts';
import { metadataOf } from './parse-page.ts';

const texts: Readonly<Record<string, string>> = {
  en: 'The harbour opened on Friday after eight years of work, and ships came in from all over the world.',
  de: 'Der Hafen wurde am Freitag nach acht Jahren wieder eröffnet, und Schiffe aus aller Welt kamen, um mit der Stadt zu feiern.',
  fr: 'Le port a rouvert vendredi après huit ans de travaux, et des navires du monde entier sont venus avec la ville.',
  es: 'El puerto reabrió el viernes después de ocho años de obras y los barcos llegaron para celebrarlo con la ciudad.',
  it: 'Il porto ha riaperto dopo otto anni di lavori e le navi sono arrivate da tutto il mondo per festeggiare con la città.',
  pt: 'O porto reabriu depois de oito anos de obras, e os navios de todo o mundo não deixaram de comemorar com a cidade.',
  nl: 'De haven is vrijdag na acht jaar werk weer geopend en schepen uit de hele wereld kwamen om het met de stad te vieren.',
  pl: 'Port został w piątek ponownie otwarty po ośmiu latach prac, a statki przypłynęły z całego świata, żeby świętować.',
  tr: 'Liman sekiz yıllık çalışmanın ardından cuma günü yeniden açıldı ve gemiler şehirle birlikte kutlamak için geldi.',
  ru: 'Порт вновь открылся в пятницу после восьми лет работ, и корабли пришли со всего мира, чтобы быть вместе с городом.',
  uk: 'Порт знову відкрився у п’ятницю після восьми років робіт, і кораблі з усього світу прийшли святкувати.',
  ja: '港は八年の工事を経て金曜日に再開し、世界中から船が集まって町とともに祝った。',
  zh: '港口经过八年的施工于星期五重新开放，来自世界各地的船只前来与城市一起庆祝。',
  ko: '항구는 8년의 공사 끝에 금요일에 다시 열렸고, 전 세계의 배들이 도시와 함께 축하하러 왔다.',
  ar: 'أعيد افتتاح الميناء يوم الجمعة بعد ثماني سنوات من العمل، وجاءت السفن من جميع أنحاء العالم للاحتفال مع المدينة.',
  he: 'הנמל נפתח מחדש ביום שישי לאחר שמונה שנות עבודה, ואוניות הגיעו לחגוג עם העיר.',
};

test.each(Object.entries(texts))('a text in %s', (language, text) => {
  expect(detectLanguage(text)?.language).toBe(language);
});

test.each(['', 'Zebra xylophone', '12 34 56', 'Tea'])('%j tells no language', text => {
  expect(detectLanguage(text)).toBeNull();
});

describe('a page', () => {
  const page = (lang: string, text = ''): string =>
    `<html lang="${lang}"><h1>Harbour</h1>${`<p>${text}</p>`.repeat(4)}`;

  test('is in the language that it declares', () => {
    expect(metadataOf(page('pt_BR', texts.pt)).language).toBe('pt-BR');
    expect(metadataOf(page('eu', 'Portua berriro ireki da.')).language).toBe('eu');
  });

  test('is in the language of its text where it declares none', () => {
    const found = metadataOf(page('', texts.fr));
    expect(found.language).toBe('fr');
    expect(found.evidence.language?.from).toBe('text');
  });

  test('is in the language of its text where a template plainly errs', () => {
    expect(metadataOf(page('en', texts.ja)).language).toBe('ja');
    expect(metadataOf(page('en', texts.de)).language).toBe('de');
  });

  test('of near languages is believed', () => {
    expect(metadataOf(page('nn', texts.en?.slice(0, 0))).language).toBe('nn');
    expect(metadataOf(page('gl', texts.pt)).language).toBe('gl');
  });

  test('of which nothing is known has none', () => {
    expect(metadataOf('<h1>Tea</h1>').language).toBeNull();
  });
});
