/** Looks for input that breaks what is given bytes of strangers: `fuzz.ts [SECONDS [TARGET…]]`. */
import process from 'node:process';
import { Coverage } from './coverage.ts';
import { mutated, picking } from './mutate.ts';
import { feed, type Target, targets } from './targets.ts';

/** Milliseconds of the processor from which an input is told of, because it takes too long. */
const slow = 2_000;

const [, , seconds = '60', ...names] = process.argv;
const pick = picking(Date.now());
let findings = 0;

for (const [name, target] of Object.entries(targets))
  if (names.length === 0 || names.includes(name)) search(name, target, Number(seconds) * 1000);
process.exitCode = findings > 0 ? 1 : 0;

/** What brings something new is kept and changed further. */
function search(name: string, target: Target, milliseconds: number): void {
  const coverage = new Coverage();
  const corpus = target.seeds.map((seed): Buffer => Buffer.from(seed));
  const told = new Set<string>();
  for (const seed of corpus) attempt(name, target, seed, told);
  coverage.hasNews();
  const end = Date.now() + milliseconds;
  let tried = 0;
  for (; Date.now() < end; tried++) {
    const newer =
      pick(2) === 0 ? corpus.length - 1 - pick(Math.min(corpus.length, 20)) : pick(corpus.length);
    const input = mutated(
      corpus[newer] ?? Buffer.of(),
      corpus[pick(corpus.length)] ?? Buffer.of(),
      pick,
    );
    attempt(name, target, input, told);
    if (coverage.hasNews()) corpus.push(input);
  }
  console.log(
    `${name}: ${tried} inputs, ${corpus.length} kept, ${coverage.size} parts, ${told.size} findings`,
  );
}

function attempt(name: string, target: Target, input: Buffer, told: Set<string>): void {
  const before = process.cpuUsage();
  const finding = failureOf(target, input);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (finding === null && took < slow) return;
  const what = finding ?? `takes ${Math.round(took)} ms`;
  const kind = finding === null ? 'slow' : what.split('\n').slice(0, 2).join();
  if (told.has(kind)) return;
  told.add(kind);
  findings++;
  console.error(`${name}: ${what}\n  ${input.toString('base64')}`);
}

function failureOf(target: Target, input: Buffer): string | null {
  try {
    feed(target, input);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
