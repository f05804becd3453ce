import { expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/command.ts';
import { progressLine } from '../../src/cli/progress-line.ts';
import { progressDisplay } from '../../src/cli/show-progress.ts';

const step = 'reading articles';
const wipe = '\r\u001b[K';

test.each([
  [
    { step, done: 400, total: 1000, problems: 2 },
    5_000,
    `${step} ████████░░░░░░░░░░░░ 400 of 1000, 80 a second, 8 s left, 2 problems`,
  ],
  [
    { step, done: 1, total: 200, problems: 0 },
    1_000,
    `${step} ░░░░░░░░░░░░░░░░░░░░ 1 of 200, 1.0 a second, 3 min 19 s left`,
  ],
  [
    { step, done: 9, total: 9, problems: 1 },
    100,
    `${step} ████████████████████ 9 of 9, 90 a second, 1 problem`,
  ],
  [{ step, done: 0, total: 3, problems: 0 }, 0, `${step} ░░░░░░░░░░░░░░░░░░░░ 0 of 3`],
  [{ step, done: 12, total: null, problems: 0 }, 2_000, `${step} 12, 6.0 a second`],
])('%o after %i ms is one line', (progress, elapsed, line) => {
  expect(progressLine(progress, 0, elapsed, 100)).toBe(line);
});

test.each([
  [59.5, '1 min 0 s left'],
  [119.5, '2 min 0 s left'],
])('%d seconds are %s', (seconds, text) => {
  const progress = { step, done: 10, total: 10 + seconds, problems: 0 };
  expect(progressLine(progress, 0, 10_000, 80)).toContain(text);
});

test.each([
  [81, `${step} ██████░░░░░░░░░░ 400 of 1000, 80 a second, 8 s left, 2 problems`],
  [66, `${step} 400 of 1000, 80 a second, 8 s left, 2 problems`],
  [30, `${step} 400 of 1000,`],
])('on a terminal of %i columns a line takes one row', (columns, line) => {
  const notes: string[] = [];
  let now = 0;
  const display = progressDisplay(
    { isInteractive: true, columns: () => columns, note: text => notes.push(text) },
    () => now,
  );
  display.show({ step, done: 0, total: 1_000, problems: 0 });
  now = 5_000;
  display.show({ step, done: 400, total: 1_000, problems: 2 });
  expect(notes).toEqual([wipe + line]);
});

/** What is shown of progress that comes at these milliseconds. */
function shown(isInteractive: boolean, moments: readonly number[]): string[] {
  const notes: string[] = [];
  let now = 0;
  const columns = () => Number.POSITIVE_INFINITY;
  const terminal = { isInteractive, columns, note: text => notes.push(text) } satisfies Pick<
    Terminal,
    'isInteractive' | 'columns' | 'note'
  >;
  const display = progressDisplay(terminal, () => now);
  for (const [done, moment] of moments.entries()) {
    now = moment;
    display.show({ step, done, total: 10, problems: 0 });
  }
  display.clear();
  return notes;
}

test('on a terminal one line changes in place, and is gone in the end', () => {
  const notes = shown(true, [0, 50, 150, 200, 300]);
  expect(notes).toHaveLength(3);
  for (const note of notes) {
    expect(note.startsWith(wipe)).toBe(true);
    expect(note).not.toContain('\n');
  }
  expect(notes.at(-1)).toBe(wipe);
});

test('elsewhere there is a plain line every few seconds, and none for a short run', () => {
  expect(shown(false, [0, 1_000, 4_000])).toEqual([]);
  const notes = shown(false, [0, 6_000, 7_000, 12_000]);
  expect(notes).toHaveLength(2);
  for (const note of notes) {
    expect(note).toMatch(/^reading articles .*\n$/);
    expect(note).not.toContain(wipe);
  }
});

/** What is told elsewhere than on a terminal of progress at these milliseconds, behind the bar. */
function told(
  course: readonly (readonly [moment: number, step: string, done: number])[],
): string[] {
  const notes: string[] = [];
  let now = 0;
  const note = (text: string) => notes.push(text.replace(/^.*[█░] /, ''));
  const terminal = { isInteractive: false, columns: () => 80, note };
  const display = progressDisplay(terminal, () => now);
  for (const [moment, step, done] of course) {
    now = moment;
    display.show({ step, done, total: 1_000, problems: 0 });
  }
  return notes;
}

test.each([
  [
    'goes on after another one',
    [
      [0, step, 0],
      [10_000, step, 500],
      [12_000, 'making feeds', 0],
      [14_000, step, 500],
      [24_000, step, 600],
    ],
    ['500 of 1000, 50 a second, 10 s left\n', '600 of 1000, 10 a second, 40 s left\n'],
  ],
  [
    'begins anew',
    [
      [0, step, 0],
      [10_000, step, 1_000],
      [11_000, step, 0],
      [21_000, step, 500],
    ],
    ['1000 of 1000, 100 a second\n', '500 of 1000, 50 a second, 10 s left\n'],
  ],
] as const)('a step that %s is as fast as it is from then on', (_, course, lines) => {
  expect(told(course)).toEqual(lines);
});
