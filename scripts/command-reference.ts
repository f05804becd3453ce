import { columns } from '../src/cli/columns.ts';
import { type Command, commonFlags } from '../src/cli/command.ts';
import { flagRow } from '../src/cli/help.ts';

/** Every command with its flags and examples, as Markdown. */
export function commandReference(commands: readonly Command[]): string {
  return commands.map(sectionOf).join('\n\n');
}

/** The commands with what they are for, as a block of text. */
export function commandList(commands: readonly Command[]): string {
  const rows = commands.map(({ name, usage, meaning }) => [
    `pressrun ${name} ${usage}`.trim(),
    meaning,
  ]);
  return ['```text', ...columns(rows), '```'].join('\n');
}

function sectionOf({ name, usage, meaning, flags, examples }: Command): string {
  return [
    `### pressrun ${name} ${usage}`.trim(),
    '',
    `${meaning}.`,
    '',
    '```text',
    ...columns(Object.entries({ ...flags, ...commonFlags }).map(flagRow)),
    '',
    ...columns(examples.map(example => [`pressrun ${example.line}`, example.meaning])),
    '```',
  ].join('\n');
}
