/**
 * Every page of the docs is carried out from top to bottom in an empty folder:
 *
 * - a block with the name of a file behind its language is written to that file;
 * - `sh` is run by bash and must succeed; `console` has commands after `$ ` and below each what it
 *   prints, where `…` stands for anything; `npx pressrun serve` goes on until the page is done;
 * - `yaml` without a name is a configuration that must load;
 * - what needs another machine or the network says `elsewhere`, and is left out.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { ShellFolder } from '../shell.ts';
import { type Block, blocksIn, isLike } from './blocks.ts';

const docs = join(import.meta.dirname, '../../docs');
const pages = readdirSync(docs).filter(name => name.endsWith('.md'));

test.each(pages)('%s can be carried out', async page => {
  await using shell = await ShellFolder.make();
  for (const block of blocksIn(readFileSync(join(docs, page), 'utf8')))
    await carryOut(
      { ...block, text: block.text.replaceAll(':8080', `:${shell.port}`) },
      shell,
      page,
    );
});

async function carryOut(block: Block, shell: ShellFolder, page: string): Promise<void> {
  const { language, about, text, line } = block;
  const place = `docs/${page}:${line}`;
  if (about.endsWith('elsewhere')) return;
  if (about !== '') write(join(shell.folder, about), text);
  else if (language === 'yaml') load(text, {}, place);
  else if (language === 'sh') await runScript(text, shell, place);
  else if (language === 'console') await runConsole(text, shell, place);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function runScript(text: string, shell: ShellFolder, place: string): Promise<void> {
  if (/^npx pressrun serve\b/.test(text)) {
    await shell.start(text);
    return;
  }
  const { code, err } = await shell.run(text);
  expect(code, `${place}\n${err}`).toBe(0);
}

async function runConsole(text: string, shell: ShellFolder, place: string): Promise<void> {
  for (const part of text.split(/^\$ /m).slice(1)) {
    const [command = '', ...expected] = part.split('\n');
    const { out, err } = await shell.run(`set +e; ${command}`);
    expect(out + err, place).toSatisfy((printed: string) => isLike(printed, expected.join('\n')));
  }
}
