import { commands } from '../src/cli/commands.ts';
import { optionsTable } from '../src/config/options-table.ts';
import { jsonSchema } from '../src/config/schema.ts';
import { declaredNames } from '../src/normalize/metadata/declared-names.ts';
import { commandList, commandReference } from './command-reference.ts';
import { metricsTable } from './metrics-table.ts';

/** A part of a Markdown file that is made from a table of the code. */
export interface GeneratedPart {
  /** From the root of the repository on. */
  readonly file: string;
  /** It stands between `<!-- name -->` and `<!-- /name -->`. */
  readonly name: string;
  readonly text: string;
}

export const generatedParts: readonly GeneratedPart[] = [
  { file: 'README.md', name: 'commands', text: commandList(commands) },
  { file: 'docs/articles.md', name: 'fields', text: fieldsTable() },
  { file: 'docs/reference.md', name: 'commands', text: commandReference(commands) },
  { file: 'docs/reference.md', name: 'options', text: optionsTable() },
  { file: 'docs/reference.md', name: 'metrics', text: await metricsTable() },
];

/** Whole files, from the root of the repository on. */
export const generatedFiles = [
  { file: 'docs/pressrun.schema.json', text: `${JSON.stringify(jsonSchema(), null, 2)}\n` },
];

function fieldsTable(): string {
  const rows = Object.entries(declaredNames).map(
    ([field, names]) => `| ${field} | ${names.map(name => `\`${name}\``).join(', ')} |`,
  );
  return ['| field | names |', '| --- | --- |', ...rows].join('\n');
}
