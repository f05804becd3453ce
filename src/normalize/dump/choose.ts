import { type FeatureName, features } from './features.ts';
import type { Surroundings } from './surroundings.ts';
import { weights } from './weights.ts';

/** What it costs to begin the article, to leave it for an aside, and each line of the aside. */
const cost = { begin: 3, leave: 0.6, stay: 0.2 } as const;

/** A line's part of the dump: the lines of an article follow each other, apart from asides. */
const parts = ['before', 'article', 'aside', 'after'] as const;
export type Part = (typeof parts)[number];

/** From which parts the dump may go on to a part, and at what cost. */
const steps: Readonly<Record<Part, readonly (readonly [from: Part, cost: number])[]>> = {
  before: [['before', 0]],
  article: [
    ['before', cost.begin],
    ['article', 0],
    ['aside', 0],
  ],
  aside: [
    ['article', cost.leave + cost.stay],
    ['aside', cost.stay],
  ],
  after: [
    ['article', 0],
    ['after', 0],
  ],
};

type Sums = Readonly<Record<Part, number>>;

const names = Object.keys(features) as FeatureName[];

/**
 * The most likely part of each line: the sequence whose lines weigh most (Viterbi). Where no line
 * is likely at all, the run with the most prose is the article.
 */
export function partsOf(around: Surroundings): Part[] {
  const likely = likeliest(around);
  if (likely.includes('article')) return likely;
  const { start, end } = around.run;
  return likely.map((_, at) => (at < start ? 'before' : at < end ? 'article' : 'after'));
}

function likeliest(around: Surroundings): Part[] {
  let sums: Sums = { before: 0, article: -Infinity, aside: -Infinity, after: -Infinity };
  const origins: Record<Part, Part>[] = [];
  for (const at of around.lines.keys()) {
    const weight = weightOf(at, around);
    const origin = { ...sameParts };
    const next = { before: 0, article: 0, aside: 0, after: 0 };
    for (const part of parts) {
      const [from, sum] = bestStep(part, sums);
      origin[part] = from;
      next[part] = sum + (part === 'article' ? weight : 0);
    }
    origins.push(origin);
    sums = next;
  }
  return traceBack(sums, origins);
}

const sameParts: Readonly<Record<Part, Part>> = {
  before: 'before',
  article: 'article',
  aside: 'aside',
  after: 'after',
};

function bestStep(part: Part, sums: Sums): readonly [Part, number] {
  const reached = steps[part].map(([from, cost]) => [from, sums[from] - cost] as const);
  return reached.reduce((best, each) => (each[1] > best[1] ? each : best));
}

function traceBack(sums: Sums, origins: readonly Readonly<Record<Part, Part>>[]): Part[] {
  const path: Part[] = [];
  let part = parts.reduce((best, each) => (sums[each] > sums[best] ? each : best));
  for (const origin of origins.toReversed()) {
    path.push(part);
    part = origin[part];
  }
  return path.reverse();
}

/** How surely a line is the article's, more for a line that says more. */
function weightOf(at: number, around: Surroundings): number {
  const line = around.lines[at];
  if (!line) return 0;
  const sum = names.reduce(
    (all, name) => all + weights[name] * features[name](line, at, around),
    0,
  );
  return sum * (0.2 + Math.min(line.width, 300) / 100) ** 1.2 - 0.3;
}
