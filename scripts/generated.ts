import { columns } from '../src/cli/columns.ts';
import { commands } from '../src/cli/commands.ts';
import { optionsTable } from '../src/config/options-table.ts';

/** A part of a Markdown file that is made from a table of the code. */
export interface Generated {
  /** From the root of the repository on. */
  readonly file: string;
  /** It stands between `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  readonly text: string;
}

export const generated: readonly Generated[] = [
  { file: 'README.md', name: 'commands', text: commandList() },
  { file: 'README.md', name: 'options', text: optionsTable() },
];

function commandList(): string {
  const rows = commands.map(({ name, usage, meaning }) => [
    `pressrun ${name} ${usage}`.trim(),
    meaning,
  ]);
  return ['```text', ...columns(rows), '```'].join('\n');
}
