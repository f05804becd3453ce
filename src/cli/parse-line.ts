import { parseArgs } from 'node:util';
import { nearest } from '../nearest.ts';
import { ProblemError } from '../problem.ts';
import { type Command, commonFlags, type Flags } from './command.ts';

/** What a command line asks for. */
export type Line =
  | { readonly asks: 'overview' }
  | { readonly asks: 'version' }
  | { readonly asks: 'help'; readonly command: Command }
  | {
      readonly asks: 'run';
      readonly command: Command;
      readonly args: readonly string[];
      readonly flags: Flags;
    };

/**
 * @param argv without program and script name
 * @throws ProblemError for a command or flag that there is not, and for arguments of a command
 *   that takes none
 */
export function parseLine(argv: readonly string[], commands: readonly Command[]): Line {
  const [name = 'help', ...rest] = argv;
  if (name === '--version') return { asks: 'version' };
  if (['help', '--help', '-h'].includes(name)) {
    const [topic] = rest;
    return topic === undefined
      ? { asks: 'overview' }
      : { asks: 'help', command: find(topic, commands) };
  }
  const command = find(name, commands);
  const { values: flags, positionals: args } = parse(command, rest);
  if (flags.help === true) return { asks: 'help', command };
  if (command.usage === '' && args.length > 0)
    throw wrong(command, `it takes no argument such as ${args[0]}`);
  return { asks: 'run', command, args, flags };
}

function find(name: string, commands: readonly Command[]): Command {
  const command = commands.find(candidate => candidate.name === name);
  if (command !== undefined) return command;
  const names = commands.map(candidate => candidate.name);
  const fix = `Did you mean ${nearest(name, names)}? \`pressrun --help\` lists all.`;
  throw new ProblemError([{ what: `there is no command ${name}`, where: 'pressrun', fix }]);
}

function parse(
  command: Command,
  rest: readonly string[],
): { readonly values: Flags; readonly positionals: readonly string[] } {
  const options = { ...command.flags, ...commonFlags };
  refuseUnknown(command, rest, Object.keys(options));
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw wrong(command, error.message, error);
  }
}

/** Each with the flag that is most likely meant. */
function refuseUnknown(command: Command, rest: readonly string[], known: readonly string[]): void {
  const { tokens } = parseArgs({
    ...{ args: [...rest], options: { ...command.flags, ...commonFlags } },
    ...{ allowPositionals: true, strict: false, tokens: true },
  });
  const unknown = tokens.flatMap(token =>
    token.kind === 'option' && !known.includes(token.name) ? [token] : [],
  );
  if (unknown.length === 0) return;
  const problems = unknown.map(({ name, rawName }) => ({
    what: `there is no flag ${rawName}`,
    where: `pressrun ${command.name}`,
    fix: `Did you mean --${nearest(name, known)}? ${helpHint(command)}`,
  }));
  throw new ProblemError(problems);
}

function wrong(command: Command, what: string, cause?: unknown): ProblemError {
  const where = `pressrun ${command.name}`;
  return new ProblemError([{ what, where, fix: helpHint(command) }], { cause });
}

function helpHint({ name }: Command): string {
  return `\`pressrun ${name} --help\` says what it takes.`;
}
