import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/front-matter.ts';
import { ProblemError } from '../../src/problem.ts';
import { mutated, picking } from './mutate.ts';
import { feed, targets } from './targets.ts';

/** Inputs by which something broke once, found by `npm run test:fuzz`. */
const found: readonly (readonly [what: string, front: string])[] = [
  ['aliases that stand for too much', aliases()],
  ['an alias that stands for nothing', 'a: *b'],
  ['a value that is nested without end', `a: ${': '.repeat(9000)}`],
  ['a list that is nested without end', `a: ${'['.repeat(20_000)}`],
];

/** Nine lists of nine of the one before: a billion laughs. */
function aliases(): string {
  const names = [...'abcdefghij'];
  const lists = names.map((name, at) => {
    const items = at === 0 ? 'lol' : `*${names[at - 1]}`;
    return `${name}: &${name} [${Array(9).fill(items).join(', ')}]`;
  });
  return lists.join('\n');
}

test.each(found)('%s is a problem of the one article', (_, front) => {
  expect(() => splitFrontMatter(`---\n${front}\n---\nText.`, 'a.md')).toThrow(ProblemError);
});

test.each(Object.entries(targets))('%s takes what it is meant for', (_, { seeds, take }) => {
  expect(() => take(Buffer.from(seeds[0] ?? ''))).not.toThrow();
});

test.each(Object.entries(targets))('%s takes whatever it is given', (_, target) => {
  const pick = picking(20_260_301);
  const inputs = target.seeds.map((seed): Buffer => Buffer.from(seed));
  for (const input of inputs) feed(target, input);
  for (let left = 200; left > 0; left--) {
    const [one, other] = [inputs[pick(inputs.length)], inputs[pick(inputs.length)]];
    if (one === undefined || other === undefined) throw new Error('there is no seed');
    const input = mutated(one, other, pick);
    feed(target, input);
    if (inputs.length < 50) inputs.push(input);
  }
});
