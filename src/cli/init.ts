import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { bucketAddress } from '../bucket-address.ts';
import { describeOptions } from '../config/describe.ts';
import { jsonSchema } from '../config/schema.ts';
import { ProblemError } from '../problem.ts';
import { listFolder } from '../read/list-folder.ts';
import type { Flags, Run, Terminal } from './command.ts';
import { ask } from './init/ask.ts';
import { configText } from './init/config-text.ts';
import { firstArticle } from './init/first-article.ts';
import { type Answers, mistakeIn, questions } from './init/questions.ts';
import { printAnswer } from './print-answer.ts';
import { configFile } from './read-config.ts';

const schemaFile = 'pressrun.schema.json';

export const run: Run = async ([name = '.'], flags, terminal) => {
  const folder = resolve(terminal.cwd, name);
  refuseExisting(folder);
  const given = answersIn(flags);
  const answers = await complete(given, flags, terminal);
  if (answers === null) {
    terminal.note('Nothing was written.\n');
    return 1;
  }
  const written = await write(folder, answers);
  const shown = written.map(file => relative(terminal.cwd, join(folder, file)));
  const next = name === '.' ? 'npx pressrun serve' : `cd ${name} && npx pressrun serve`;
  const lines = [...shown.map(file => `Wrote ${file}`), '', `Now: ${next}`];
  printAnswer({ json: { folder, written }, lines, problems: [] }, flags, terminal);
  return 0;
};

function refuseExisting(folder: string): void {
  const where = join(folder, configFile);
  if (!existsSync(where)) return;
  const fix = 'Change that file, or name another folder: `pressrun init DIR`.';
  throw new ProblemError([{ what: 'there is a publication here already', where, fix }]);
}

/** @throws ProblemError with every flag whose value is not right */
function answersIn(flags: Flags): Answers {
  const given = questions.flatMap(question => {
    const value = flags[question.flag];
    return typeof value === 'string' ? [{ question, value }] : [];
  });
  const problems = given.flatMap(({ question, value }) => {
    const what = mistakeIn(question, value);
    const where = `--${question.flag}`;
    return what === null ? [] : [{ what, where, fix: 'Give it another value.' }];
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return Object.fromEntries(given.map(({ question, value }) => [question.flag, value]));
}

/** Asks for what no flag has told; where nobody can be asked, or with `--yes`, it is the default. */
async function complete(given: Answers, flags: Flags, terminal: Terminal): Promise<Answers | null> {
  const missing = questions.filter(({ flag }) => given[flag] === undefined);
  const defaults = Object.fromEntries(missing.map(({ flag, option }) => [flag, defaultOf(option)]));
  if (flags.yes === true || terminal.dialogue === null) return { ...defaults, ...given };
  const asked = await ask(missing, defaults, terminal.dialogue);
  return asked === null ? null : { ...asked, ...given };
}

function defaultOf(option: string): string {
  const value = describeOptions().find(({ name }) => name === option)?.default ?? '';
  const parsed: unknown = JSON.parse(value);
  return typeof parsed === 'string' ? parsed : '';
}

/** @returns the files that were written; those that are there stay as they are */
async function write(folder: string, answers: Answers): Promise<string[]> {
  const { articles = '' } = answers;
  const files = [
    { file: configFile, text: configText(answers, schemaFile) },
    { file: schemaFile, text: `${JSON.stringify(jsonSchema(), null, 2)}\n` },
    ...((await isEmptyFolder(folder, articles))
      ? [
          {
            file: join(articles, 'first.md'),
            text: firstArticle(answers, new Date().toISOString()),
          },
        ]
      : []),
  ];
  const missing = files.filter(({ file }) => !existsSync(resolve(folder, file)));
  for (const { file, text } of missing) {
    const path = resolve(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  }
  return missing.map(({ file }) => file);
}

/** Whether the articles are to lie in a folder in which there are none yet. */
async function isEmptyFolder(folder: string, articles: string): Promise<boolean> {
  if (bucketAddress(articles) !== null) return false;
  const path = resolve(folder, articles);
  return !existsSync(path) || (await listFolder(path)).files.length === 0;
}
