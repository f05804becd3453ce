import { columns } from './columns.ts';
import { type Command, commonFlags, type Flag } from './command.ts';

/** What `pressrun --help` prints, from the command table. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(command => [
    `${command.name} ${command.usage}`.trim(),
    command.meaning,
  ]);
  return [
    'Usage: pressrun COMMAND',
    '',
    ...columns(rows),
    '',
    '`pressrun COMMAND --help` says what a command takes, with examples.',
    '',
  ].join('\n');
}

/** What `pressrun COMMAND --help` prints. */
export function helpFor(command: Command): string {
  const { name, usage, meaning, examples } = command;
  return [
    `Usage: ${['pressrun', name, '[FLAG]…', usage].filter(Boolean).join(' ')}`,
    '',
    meaning,
    '',
    ...columns(Object.entries({ ...command.flags, ...commonFlags }).map(flagRow)),
    '',
    'Examples:',
    ...columns(examples.map(example => [`pressrun ${example.line}`, example.meaning])),
    '',
  ].join('\n');
}

export function flagRow([name, flag]: readonly [string, Flag]): string[] {
  return [`--${name}${flag.type === 'string' ? ' VALUE' : ''}`, flag.meaning];
}
