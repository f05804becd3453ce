// Prints what one contender does with a folder of pages, as JSON: alone.ts FOLDER CONTENDER
import { contenders, pagesIn, type Result, readPage, time } from './contenders.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const load = contenders[name];
if (load === undefined) throw new Error(`there is no contender ${name}`);
const contender = await load();

const times: number[] = [];
let failures = 0;
for (const round of ['warm-up', 'counted']) {
  for (const file of pagesIn(folder)) {
    const { milliseconds, failed } = await time(contender, readPage(file));
    if (round === 'warm-up') continue;
    times.push(milliseconds);
    failures += Number(failed);
  }
}
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ times, failures, peak } satisfies Result));
