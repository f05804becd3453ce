import { type Command, commonFlags } from '../command.ts';

/** A script for fish, which is to lie in its folder of completions as `pressrun.fish`. */
export function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, meaning, flags }) => [
    `complete -c pressrun -n __fish_use_subcommand -f -a ${name} -d ${quoted(meaning)}`,
    ...Object.entries({ ...flags, ...commonFlags }).map(([flag, { type, meaning: what }]) => {
      const value = type === 'string' ? ' -r' : '';
      const condition = quoted(`__fish_seen_subcommand_from ${name}`);
      return `complete -c pressrun -n ${condition} -l ${flag}${value} -d ${quoted(what)}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
