import { occurrences } from '../content/phrases/phrases.ts';
import { furniture } from './furniture.ts';
import { capitalised, type Line } from './lines.ts';
import { endsSentence, isExcerpt } from './punctuation.ts';
import { isEndMark, type Surroundings, wordsOf } from './surroundings.ts';

/** Says of a line, in its surroundings, how much it is of one kind: 0 is not at all. */
type Feature = (line: Line, at: number, around: Surroundings) => number;

const widthBetween =
  (least: number, most: number): Feature =>
  ({ width }) =>
    Number(width >= least && width < most);

const matches =
  (pattern: RegExp): Feature =>
  ({ text }) =>
    Number(pattern.test(text));

const neighbour =
  (offset: number, feature: Feature): Feature =>
  (_, at, around) => {
    const line = around.lines[at + offset];
    return line ? feature(line, at + offset, around) : 0;
  };

/** The share of lines within `reach` that are prose. */
const proseAround =
  (reach: number): Feature =>
  (_, at, { lines }) => {
    const near = lines.slice(Math.max(0, at - reach), at + reach + 1);
    return near.filter(({ prose }) => prose).length / near.length;
  };

const both =
  (one: Feature, other: Feature): Feature =>
  (line, at, around) =>
    one(line, at, around) * other(line, at, around);

/** How many of the lines within `reach` are of a kind, as a share of `most`. */
const around =
  (reach: number, most: number, feature: Feature): Feature =>
  (_, at, around) => {
    let found = 0;
    for (let near = Math.max(0, at - reach); near <= at + reach; near += 1) {
      const line = around.lines[near];
      if (line && near !== at) found += feature(line, near, around);
    }
    return Math.min(found, most) / most;
  };

/** How far the next line of prose is, in one direction: 1 is beside, 0 is ten lines and more. */
const nearProse =
  (step: 1 | -1): Feature =>
  (_, at, { lines }) => {
    let distance = 1;
    while (distance < 10 && lines[at + step * distance]?.prose === false) distance += 1;
    return lines[at + step * distance]?.prose ? 1 - (distance - 1) / 10 : 0;
  };

const introduced: Feature = (_, at, around) => Number(around.introduced[at]);
const inRun: Feature = (_, at, { run }) => Number(at >= run.start && at < run.end);
const belowRun: Feature = (_, at, { run }) => Number(at >= run.end);
const afterEndMarks: Feature = (_, at, { endMarksAbove }) => Math.min(1, endMarksAbove[at] ?? 0);
const aboveHeading: Feature = (_, at, { heading }) => Number(at < heading);
const share: Feature = (_, at, { proseAbove }) =>
  (proseAbove[at] ?? 0) / Math.max(1, proseAbove.at(-1) ?? 0);
const titleWords: Feature = (_, at, { keys, titleWords }) => {
  const words = wordsOf(keys[at] ?? '');
  const known = words.filter(word => titleWords.has(word)).length;
  return titleWords.size === 0 ? 0 : Math.min(1, known / Math.min(titleWords.size, 6));
};
const headline: Feature = ({ text, width }) =>
  Number(width >= 30 && width < 170 && !/[.!。！:：,;]["'”’»)\]]*$/.test(text));
const titleCase: Feature = ({ text }) =>
  Number(text.split(' ').length > 2 && capitalised(text) > 0.6);

const prose: Feature = ({ prose }) => Number(prose);
const furnitureLine: Feature = ({ text, width }, _, { phrases }) =>
  Number(width < 260 && phrases.furniture.test(text));
const short: Feature = ({ width, text }) => Number(width < 40 && !endsSentence(text));
const dateLine: Feature = (_, at, { dated }) => Number(dated[at]);
const ofFour: Feature = ({ group }, _, { groups }) => Number((groups[group]?.size ?? 0) > 3);

/** The shape of a line's first characters: letters, digits and marks. */
function startOf(line: Line | undefined): string {
  return (line?.text ?? '')
    .slice(0, 8)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '1');
}

/** What the weights of a line are learned for. A name says when its feature is not 0. */
export const features = {
  always: () => 1,
  under12: widthBetween(0, 12),
  under25: widthBetween(12, 25),
  under50: widthBetween(25, 50),
  under80: widthBetween(50, 80),
  under130: widthBetween(80, 130),
  under250: widthBetween(130, 250),
  prose,
  endsSentence: ({ text }) => Number(endsSentence(text)),
  endsWithColon: matches(/[:：]\W*$/),
  endsWithQuestion: matches(/[?？]\W*$/),
  breaksOff: ({ text }) => Number(isExcerpt(text)),
  sentences: ({ text }) =>
    Math.min(4, text.match(/[.!?。！？]["'”’»)]*(?:\s|$)/g)?.length ?? 0) / 4,
  commas: ({ text }) => Math.min(3, text.match(/[,;，、；،]/g)?.length ?? 0) / 3,
  capitalised: ({ text }) => (text.split(' ').length > 2 ? capitalised(text) : 0),
  allCapitals: matches(/^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u),
  beginsSmall: matches(/^\p{Ll}/u),
  quotes: matches(/^["“„«「『]/),
  digits: ({ text }) => (text.match(/\p{N}/gu)?.length ?? 0) / text.length,
  date: dateLine,
  time: matches(/\b\d\d?:\d\d\b/),
  item: ({ item }) => Number(item),
  separators: matches(/\s[|›»·>]\s|[›»>]$/),
  address: matches(/https?:\/\/|www\.|@\w/),
  furniture: furnitureLine,
  leftover: ({ text }) => Number(furniture.some(({ line }) => line.test(text))),
  endMark: (line, _, { phrases }) => Number(isEndMark(line, phrases)),
  caption: ({ text, width }, _, { phrases }) =>
    Number(width < 260 && phrases.caption.test(text.toLowerCase())),
  legal: ({ text }, _, { phrases }) => Math.min(2, occurrences(phrases.legal, text)),
  soliciting: ({ text, width }, _, { phrases }) =>
    width < 500 ? Math.min(3, occurrences(phrases.soliciting, text)) : 0,
  isTitle: (_, at, { keys, heading }) =>
    Number(at === heading || (heading >= 0 && keys[at] === keys[heading])),
  titleWords,
  repeated: (_, at, { keys, counts }) => Number((counts.get(keys[at] ?? '') ?? 0) > 1),
  alone: ({ group }, _, { groups }) => Number(groups[group]?.size === 1),
  inMenu: ({ group }, _, { groups }) => {
    const { size = 0, width = 0 } = groups[group] ?? {};
    return Number(size > 3 && width < 45);
  },
  inBlockOfText: ({ group }, _, { groups }) => Number((groups[group]?.width ?? 0) > 120),
  aboveHeading,
  belowHeading: (_, at, { heading }) => Number(heading >= 0 && at > heading),
  afterEndMarks,
  afterManyEndMarks: (_, at, { endMarksAbove }) => Math.min(4, endMarksAbove[at] ?? 0) / 4,
  afterDates: (_, at, { datesAbove }) => Math.min(8, datesAbove[at] ?? 0) / 8,
  inRun,
  belowRun,
  share,
  headline,
  headlineInTitleCase: both(headline, titleCase),
  headlineInRun: both(headline, inRun),
  headlinesAround: around(4, 6, headline),
  headlinesWithoutProse: both(headline, around(3, 6, headline)),
  datesAround: around(8, 5, dateLine),
  proseAmongDates: both(prose, around(8, 5, dateLine)),
  proseAfterEndMarks: both(prose, afterEndMarks),
  runAfterEndMarks: both(inRun, afterEndMarks),
  proseInRun: both(prose, inRun),
  proseBelowRun: both(prose, belowRun),
  proseAboveHeading: both(prose, aboveHeading),
  proseOnTitle: both(prose, titleWords),
  lateProse: both(prose, both(share, share)),
  lateEndMarks: both(afterEndMarks, both(share, share)),
  longProse: both(prose, ({ width }) => Math.min(width, 800) / 800),
  proseClearlyAbove: nearProse(-1),
  proseClearlyBelow: nearProse(1),
  betweenProse: both(nearProse(-1), nearProse(1)),
  shortBetweenProse: both(short, both(nearProse(-1), nearProse(1))),
  itemBetweenProse: both(({ item }) => Number(item), both(nearProse(-1), nearProse(1))),
  itemInRun: both(({ item }) => Number(item), inRun),
  underEndMark: neighbour(-1, (line, _, { phrases }) => Number(isEndMark(line, phrases))),
  proseUnderEndMark: both(
    prose,
    neighbour(-1, (line, _, { phrases }) => Number(isEndMark(line, phrases))),
  ),
  introduced,
  introducedInRun: both(introduced, inRun),
  introducedShort: both(introduced, short),
  introducedUnderProse: both(introduced, nearProse(-1)),
  introducedMenu: both(introduced, ({ group }, _, { groups }) =>
    Number((groups[group]?.width ?? 0) < 30),
  ),
  runToEnd: both(inRun, (_, at, { run, lines }) => (at - run.start) / lines.length),
  sameStartAbove: neighbour(-1, (line, at, around) =>
    Number(startOf(line) === startOf(around.lines[at + 1])),
  ),
  proseWithin2: proseAround(2),
  proseWithin6: proseAround(6),
  proseWithin20: proseAround(20),
  proseBefore: neighbour(-1, prose),
  proseTwoBefore: neighbour(-2, prose),
  proseAfter: neighbour(1, prose),
  proseTwoAfter: neighbour(2, prose),
  colonBefore: neighbour(-1, matches(/[:：]\W*$/)),
  shortBefore: neighbour(-1, short),
  shortAfter: neighbour(1, short),
  shortTwoAfter: neighbour(2, short),
  dateBefore: neighbour(-1, dateLine),
  dateTwoBefore: neighbour(-2, dateLine),
  dateAfter: neighbour(1, dateLine),
  dateTwoAfter: neighbour(2, dateLine),
  furnitureBefore: neighbour(-1, furnitureLine),
  furnitureAfter: neighbour(1, furnitureLine),
  itemBefore: neighbour(-1, ofFour),
  itemAfter: neighbour(1, ofFour),
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureName = keyof typeof features;
