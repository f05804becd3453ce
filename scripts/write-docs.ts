// Writes what is made from tables into README and docs: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles, generatedParts } from './generated.ts';

const root = new URL('../', import.meta.url);
for (const { file, text } of generatedFiles) writeFileSync(new URL(file, root), text);
for (const { file, name, text } of generatedParts) {
  const url = new URL(file, root);
  const before = readFileSync(url, 'utf8');
  const block = new RegExp(`(?<=<!-- ${name} -->\\n)[\\s\\S]*?(?=<!-- /${name} -->)`);
  if (!block.test(before)) throw new Error(`${file} has no place for ${name}`);
  writeFileSync(
    url,
    before.replace(block, () => `${text}\n`),
  );
}
