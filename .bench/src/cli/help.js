import { describeOptions } from '../config/describe.js';
/** What `pressrun --help` prints, from the command table. */
export function overview(commands) {
    const rows = commands.map(command => [
        `${command.name} ${command.usage}`.trim(),
        command.meaning,
    ]);
    return [
        'Usage: pressrun COMMAND',
        '',
        ...columns(rows),
        '',
        '`pressrun COMMAND --help` says what a command takes. Options are read from pressrun.yaml:',
        '',
        ...columns(describeOptions().map(({ name, meaning }) => [name, meaning])),
        '',
    ].join('\n');
}
/** What `pressrun COMMAND --help` prints. */
export function helpFor(command) {
    const flags = Object.entries(command.flags).map(([name, flag]) => [
        `--${name}${flag.type === 'string' ? ' VALUE' : ''}`,
        flag.meaning,
    ]);
    return [
        `Usage: pressrun ${[command.name, command.usage].filter(Boolean).join(' ')}`,
        '',
        command.meaning,
        '',
        ...columns([...flags, ['--help', 'Print this']]),
        '',
    ].join('\n');
}
function columns(rows) {
    const width = Math.max(...rows.map(([name = '']) => name.length));
    return rows.map(([name = '', meaning = '']) => `  ${name.padEnd(width)}  ${meaning}`);
}
