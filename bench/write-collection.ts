/**
 * Writes a collection for a publication of one's own:
 * `npx tsx bench/write-collection.ts articles 1000000 note`.
 */
import process from 'node:process';
import { type Kind, writeCollection } from './runs/collection.ts';

const [folder = 'articles', count = '1000', kind = 'markdown'] = process.argv.slice(2);
const kinds: readonly Kind[] = ['markdown', 'html', 'note'];
const wanted = kinds.find(one => one === kind);
if (wanted === undefined) throw new Error(`a collection is of ${kinds.join(', ')}`);
writeCollection(folder, Number(count), wanted);
