// Writes the options table into the README: npm run docs
import { readFileSync, writeFileSync } from 'node:fs';
import { optionsTable } from '../dist/config/options-table.js';

const file = new URL('../README.md', import.meta.url);
const [before, after] = readFileSync(file, 'utf8').split(/(?<=<!-- options -->\n)[^]*?(?=<!-- \/options -->)/);
writeFileSync(file, `${before}${optionsTable()}\n${after}`);
