import { describe, expect, test } from 'vitest';
import { readDump } from '../../../src/normalize/dump/dump.ts';

const first =
  'The ferry between the two harbours sails again, eleven months after its engine caught fire.';
const second =
  'Its owner, a cooperative of fishermen, paid for the repair with the money from a lottery.';
const third = 'Passengers were few on the first morning, since nobody had told the schools of it.';

const page = [
  'Ferry Sails Again - The Harbour Post',
  'Skip to content',
  'Home\nNews\nSport\nWeather\nTides\nClassifieds\nObituaries',
  'Subscribe',
  'Ferry Sails Again',
  'By Ines Karlsson',
  first,
  'Image placeholder title',
  second,
  third,
  'Sources: Town Hall, Ferry Cooperative / Featured Image: O. Lind',
  'Related',
  'Lighthouse Gets New Lamp\nMayor Opens Fish Market\nWho Stole the Anchor?',
  'About\nContact\nPrivacy Policy\n© 2025 The Harbour Post',
].join('\n\n');

function textsOf(source: string): string[] {
  return readDump(source).lines.map(({ text }) => text);
}

describe('a page that was copied', () => {
  test('comes out as its paragraphs under its title', () => {
    const { title, lines, sources, imageCredits } = readDump(page);
    expect(title).toBe('Ferry Sails Again');
    expect(lines.map(({ text }) => text)).toEqual([first, second, third]);
    expect(sources).toEqual(['Town Hall', 'Ferry Cooperative']);
    expect(imageCredits).toEqual(['O. Lind']);
  });

  test('says of every other line why it is not the article', () => {
    const removed = new Map(readDump(page).removed.map(({ reason, text }) => [text, reason]));
    expect(removed.get('Skip to content')).toBe('skip link');
    expect(removed.get('Image placeholder title')).toBe('image placeholder');
    expect(removed.get('Weather')).toBe('above the article');
    expect(removed.get('Privacy Policy')).toBe('below the article');
  });

  test('ends where the comments begin', () => {
    const comments = [
      '2 responses to “Ferry Sails Again”',
      'seagull says:\nMarch 3, 2025 at 6:34 am',
      'I was on the first one, and it was colder on deck than I remember it from last year.',
    ].join('\n\n');
    expect(textsOf(`${page}\n\n${comments}`)).toEqual([first, second, third]);
    const early = [first, second, third, comments, third.replace('few', 'many')];
    expect(textsOf(['Skip to content', 'Ferry Sails Again', ...early].join('\n\n'))).toEqual([
      first,
      second,
      third,
    ]);
  });
});

describe('a text that is an article and nothing else', () => {
  test('comes out whole, with its lists and short lines', () => {
    const lines = [
      'What to bring',
      'A coat.',
      '- two oars',
      '- a whistle',
      first,
      'Or not',
      second,
    ];
    const { title, removed } = readDump(['Rowing in March', ...lines].join('\n\n'));
    expect(title).toBe('Rowing in March');
    expect(textsOf(['Rowing in March', ...lines].join('\n\n'))).toEqual(
      lines.map(line => line.replace('- ', '')),
    );
    expect(removed).toEqual([]);
  });

  test('has no title when it begins with a sentence', () => {
    expect(readDump([first, second].join('\n\n')).title).toBeNull();
  });

  test('may be verse', () => {
    const verse = ['The Anchor', '', 'Down it goes', 'and down', '', 'and nobody', 'knows'];
    expect(textsOf(verse.join('\n'))).toEqual(['Down it goes', 'and down', 'and nobody', 'knows']);
  });

  test('is joined where lines were broken to fit', () => {
    const wrapped = [
      'Ferry Sails Again',
      '',
      'The ferry between the two harbours sails again, eleven months after',
      'its engine caught fire. Its owner paid for the repair.',
      '',
      'Passengers were few on the first morning.',
    ];
    expect(textsOf(wrapped.join('\n'))).toEqual([
      'The ferry between the two harbours sails again, eleven months after its engine caught fire. ' +
        'Its owner paid for the repair.',
      'Passengers were few on the first morning.',
    ]);
  });
});
