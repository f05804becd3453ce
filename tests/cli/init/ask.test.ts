import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask } from '../../../src/cli/init/ask.ts';
import { type Answers, questions } from '../../../src/cli/init/questions.ts';

const defaults = {
  title: 'Pressrun',
  url: 'http://localhost:8080/',
  language: 'en',
  articles: 'articles',
};

/** Answers the questions with these lines, each written when its question is there. */
async function answered(
  lines: readonly string[],
): Promise<{ answers: Answers | null; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', piece => {
    shown += piece;
  });
  const asking = ask(questions, defaults, { input, output });
  for (const line of lines) {
    await setTimeout(50);
    input.write(line);
  }
  return { answers: await asking, shown };
}

test('each question is asked, and an empty answer takes the default', async () => {
  const { answers, shown } = await answered(['Courier\r', '\r', 'de\r', 'Ann\r', '\r']);
  expect(answers).toEqual({ ...defaults, title: 'Courier', language: 'de', author: 'Ann' });
  for (const { ask } of questions) expect(shown).toContain(ask);
});

test('an answer that is not right is asked for again', async () => {
  const { answers, shown } = await answered([
    '\r',
    'nowhere\r',
    '\x15https://a.example\r',
    '\r',
    '\r',
    '\r',
  ]);
  expect(shown).toContain('site.url is not an absolute http or https address');
  expect(answers).toMatchObject({ url: 'https://a.example', author: '' });
});

test('who breaks off is asked no more', async () => {
  expect((await answered(['Courier\r', '\x03'])).answers).toBeNull();
});
