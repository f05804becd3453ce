// Prints the peak memory in MB of one contender over a folder of pages: memory.ts FOLDER CONTENDER
import { contenders, pagesIn, readPage, time } from './contenders.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const contender = contenders[name];
if (contender === undefined) throw new Error(`there is no contender ${name}`);
for (const file of pagesIn(folder)) await time(contender, readPage(file));
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
