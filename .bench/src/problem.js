/**
 * Thrown by a step that cannot go on with one piece of input. Whoever decides about that input
 * (the run, the command line) catches it; every other error is a bug and propagates.
 */
export class ProblemError extends Error {
    name = 'ProblemError';
    problems;
    constructor(problems, options) {
        super(problems.map(formatProblem).join('\n'), options);
        this.problems = problems;
    }
}
/** One line for terminal, log and page: `where: what. fix`. */
export function formatProblem({ what, where, fix }) {
    return `${where}: ${what}. ${fix}`;
}
