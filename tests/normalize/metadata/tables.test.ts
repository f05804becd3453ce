import { describe, expect, test } from 'vitest';
import { attachmentPlaces } from '../../../src/normalize/metadata/attachments.ts';
import { authorPlaces } from '../../../src/normalize/metadata/authors.ts';
import { bylineLeads, weakLeads } from '../../../src/normalize/metadata/byline-words.ts';
import {
  expiresPlaces,
  otherPlaces,
  shownPlaces,
  statedPlaces,
  updatedPlaces,
} from '../../../src/normalize/metadata/dates.ts';
import { declaredNames, plainName } from '../../../src/normalize/metadata/declared-names.ts';
import { imagePlaces } from '../../../src/normalize/metadata/image.ts';
import { languagePlaces } from '../../../src/normalize/metadata/language.ts';
import {
  languageLetters,
  languageScripts,
  languageWords,
  nearLanguages,
} from '../../../src/normalize/metadata/language-words.ts';
import { mediaTypes } from '../../../src/normalize/metadata/media-types.ts';
import { monthByName, monthNames } from '../../../src/normalize/metadata/month-names.ts';
import { sectionPlaces } from '../../../src/normalize/metadata/section.ts';
import { sourcePlaces } from '../../../src/normalize/metadata/sources.ts';
import { tagPlaces } from '../../../src/normalize/metadata/tags.ts';
import { textPlaces } from '../../../src/normalize/metadata/text-fields.ts';
import { urlPlaces } from '../../../src/normalize/metadata/url.ts';
import { zoneNames } from '../../../src/normalize/metadata/zone-names.ts';

const tables: Readonly<Record<string, readonly string[]>> = {
  published: [...statedPlaces, ...shownPlaces, ...otherPlaces],
  updated: updatedPlaces,
  expires: expiresPlaces,
  authors: authorPlaces.map(({ place }) => place),
  attachments: attachmentPlaces,
  image: imagePlaces,
  language: languagePlaces,
  section: sectionPlaces,
  sources: sourcePlaces,
  tags: tagPlaces,
  url: urlPlaces,
  ...textPlaces,
};

const declared = new Set(Object.keys(declaredNames).map(field => `declared ${field}`));

describe.each(Object.entries(tables))('the places of %s', (_, places) => {
  test('are each there once', () => {
    expect(places).toEqual([...new Set(places)]);
  });

  test('begin with what the author declares, under a known field', () => {
    const own = places.filter(place => place.startsWith('declared '));
    expect(own.every(place => declared.has(place))).toBe(true);
    expect(places.slice(0, own.length)).toEqual(own);
  });

  test('are in lower case where names are compared so', () => {
    const plain = places.filter(place => /^(?:meta|microdata|link) /.test(place));
    expect(plain).toEqual(plain.map(place => place.toLowerCase()));
  });
});

test('a name that authors write stands for one field, but for what two fields read', () => {
  const twice = Object.values(declaredNames)
    .flat()
    .map(plainName)
    .filter((name, index, all) => all.indexOf(name) !== index);
  expect(twice).toEqual(['published']);
});

test('a schema.org @id is not an id', () => {
  expect(declaredNames.id).not.toContain('@id');
});

test('each month has names, and each name is of one month', () => {
  const names = Object.values(monthNames).flatMap(text => text.split(' '));
  expect(Object.keys(monthNames)).toHaveLength(12);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(monthByName.size).toBe(names.length);
});

test('zones are minutes within a day or known to Intl', () => {
  for (const [name, zone] of Object.entries(zoneNames)) {
    if (typeof zone === 'number') expect(Math.abs(zone), name).toBeLessThanOrEqual(14 * 60);
    else expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  }
});

test('media types are well-formed', () => {
  expect(Object.values(mediaTypes).filter(type => !/^[a-z]+\/[\w.+-]+$/.test(type))).toEqual([]);
});

test('every language of the tables is a language to Intl', () => {
  const names = [
    ...Object.keys(languageWords),
    ...Object.keys(languageScripts),
    ...Object.values(languageLetters).flatMap(text => text.split(' ')),
    ...nearLanguages.flat(),
  ];
  expect(names.filter(name => Intl.getCanonicalLocales(name)[0] === undefined)).toEqual([]);
});

test('weak leads are leads', () => {
  const leads = Object.values(bylineLeads).flat();
  expect([...weakLeads].filter(lead => !leads.includes(lead))).toEqual([]);
});
