// Writes the options table into the README: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { optionsTable } from '../src/config/options-table.ts';

const file = new URL('../README.md', import.meta.url);
const block = /(?<=<!-- options -->\n)[\s\S]*?(?=<!-- \/options -->)/;
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(block, () => `${optionsTable()}\n`),
);
