import { type Command, commonFlags } from '../command.ts';

/** A script for bash, 3.2 and later, which is to be sourced. */
export function bash(commands: readonly Command[]): string {
  const names = commands.map(command => command.name).join(' ');
  return `_pressrun() {
  local word="\${COMP_WORDS[COMP_CWORD]}" flags=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, flags }) => `    ${name}) flags='${flagNames(flags)}' ;;`).join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _pressrun pressrun
`;
}

function flagNames(flags: Command['flags']): string {
  return Object.keys({ ...flags, ...commonFlags })
    .map(name => `--${name}`)
    .join(' ');
}
