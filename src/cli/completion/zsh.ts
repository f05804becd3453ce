import { type Command, commonFlags, type Flag } from '../command.ts';

/** A script for zsh, which is to be sourced after compinit, or to lie in the fpath as `_pressrun`. */
export function zsh(commands: readonly Command[]): string {
  return `#compdef pressrun
_pressrun() {
  local -a commands=(
${commands.map(({ name, meaning }) => `    ${quoted(`${name}:${meaning}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT-- ))
  case $name in
${commands.map(({ name, flags }) => `    ${name}) _arguments ${specs(flags)} '*:file:_files' ;;`).join('\n')}
  esac
}
compdef _pressrun pressrun
`;
}

function specs(flags: Command['flags']): string {
  return Object.entries({ ...flags, ...commonFlags })
    .map(spec)
    .join(' ');
}

function spec([name, { type, meaning }]: readonly [string, Flag]): string {
  const text = meaning.replace(/[[\]:\\]/g, '\\$&');
  return quoted(`--${name}[${text}]${type === 'string' ? ':value:_files' : ''}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
