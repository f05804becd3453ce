import { describeOptions } from './describe.ts';

/** The options as a Markdown table, which the README holds. */
export function optionsTable(): string {
  const rows = describeOptions().map(
    ({ name, default: value, meaning }) => `| \`${name}\` | ${code(value)} | ${meaning} |`,
  );
  return ['| option | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function code(value: string): string {
  return value === '' ? '' : `\`${value}\``;
}
