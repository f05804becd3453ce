import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { formatProblem, ProblemError } from '../problem.js';
import { commands } from './commands.js';
import { helpFor, overview } from './help.js';
/** Runs the command that `argv` names (program and script name cut off). @returns the exit code */
export async function runCommand(argv, terminal) {
    const [name, ...rest] = argv;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        terminal.out(overview(commands));
        return 0;
    }
    const command = commands.find(candidate => candidate.name === name);
    if (command === undefined) {
        terminal.err(`pressrun: there is no command ${name}. Did you mean ${nearest(name)}?\n`);
        return 2;
    }
    return invoke(command, rest, terminal);
}
async function invoke(command, rest, terminal) {
    try {
        const { args, flags } = parse(command, rest);
        if (flags.help === true) {
            terminal.out(helpFor(command));
            return 0;
        }
        return await command.run(args, flags, terminal);
    }
    catch (error) {
        if (!(error instanceof ProblemError))
            throw error;
        for (const problem of error.problems)
            terminal.err(`${formatProblem(problem)}\n`);
        return 2;
    }
}
function parse(command, rest) {
    const options = { ...command.flags, help: { type: 'boolean', short: 'h' } };
    try {
        const { values, positionals } = parseArgs({
            args: [...rest],
            options,
            allowPositionals: true,
        });
        return { args: positionals, flags: values };
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        const what = error.message.split('. To specify')[0] ?? error.message;
        const fix = `Run \`pressrun ${command.name} --help\` for what it takes.`;
        throw new ProblemError([{ what, where: `pressrun ${command.name}`, fix }], { cause: error });
    }
}
function nearest(name) {
    return commands
        .map(command => command.name)
        .reduce((best, candidate) => distance(candidate, name) < distance(best, name) ? candidate : best);
}
