import { columns } from '../src/cli/columns.ts';
import { commands } from '../src/cli/commands.ts';
import { optionsTable } from '../src/config/options-table.ts';
import { jsonSchema } from '../src/config/schema.ts';

/** A part of a Markdown file that is made from a table of the code. */
export interface GeneratedPart {
  /** From the root of the repository on. */
  readonly file: string;
  /** It stands between `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  readonly text: string;
}

export const generatedParts: readonly GeneratedPart[] = [
  { file: 'README.md', name: 'commands', text: commandList() },
  { file: 'README.md', name: 'options', text: optionsTable() },
];

/** Whole files, from the root of the repository on. */
export const generatedFiles = [
  { file: 'docs/pressrun.schema.json', text: `${JSON.stringify(jsonSchema(), null, 2)}\n` },
];

function commandList(): string {
  const rows = commands.map(({ name, usage, meaning }) => [
    `pressrun ${name} ${usage}`.trim(),
    meaning,
  ]);
  return ['```text', ...columns(rows), '```'].join('\n');
}
