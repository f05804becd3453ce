/** What the README shows is what the program prints, in a folder with the sample articles. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ShellFolder } from '../shell.ts';
import { blocksIn, isLike } from './blocks.ts';

const root = join(import.meta.dirname, '../..');
const blocks = blocksIn(readFileSync(join(root, 'README.md'), 'utf8'));
const transcripts = blocks.filter(({ language }) => language === 'console');

async function samples(): Promise<ShellFolder> {
  const shell = await ShellFolder.make();
  cpSync(join(root, 'articles'), join(shell.folder, 'articles'), { recursive: true });
  return shell;
}

/** What lies in the folder beside the samples, by the command that wants it. */
const beside: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'npx pressrun import wordpress.xml': [
    'wordpress.xml',
    readFileSync(join(root, 'tests/import/sources/wordpress/export.xml'), 'utf8'),
  ],
  'npx pressrun run': [
    'pressrun.yaml',
    'site:\n  titel: The Harbour\n  url: harbour\nfeeds:\n  limit: many\n',
  ],
};

test.each(transcripts)('README.md:$line', async ({ text }) => {
  await using shell = await samples();
  const [, command = '', expected = ''] = /^\$ (.+)\n([\s\S]*)$/.exec(text) ?? [];
  const [file, content] = beside[command] ?? [];
  if (file !== undefined && content !== undefined) writeFileSync(join(shell.folder, file), content);
  const { out, err } = await shell.run(`set +e; ${command}`);
  expect(out + err).toSatisfy((printed: string) => isLike(printed, expected));
});

test('npm start greets as the README says', async () => {
  await using shell = await samples();
  const site = `PRESSRUN_SERVER_HOST=localhost PRESSRUN_SITE_URL=http://localhost:${shell.port}/`;
  await shell.start(`env ${site} npx pressrun serve`);
  const printed = (await shell.stop()).map(({ out }) => out).join('');
  const greeting = blocks.find(({ text }) => text.startsWith('Published edition'))?.text ?? '';
  const expected = greeting.replaceAll(':8080', `:${shell.port}`).replace(/\d{4}-\S+Z/, '…');
  expect(printed).toSatisfy((text: string) => isLike(text, expected));
});
