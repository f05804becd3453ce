import { ProblemError } from '../problem.ts';
import type { Run } from './command.ts';
import { copy } from './store/copy.ts';
import { rebuild } from './store/rebuild.ts';

const actions: Readonly<Record<string, Run>> = { copy, rebuild };

export const run: Run = async ([name = '', ...args], flags, terminal) => {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action !== undefined) return action(args, flags, terminal);
  const fix = `Say one of: ${Object.keys(actions).join(', ')}.`;
  throw new ProblemError([{ what: 'it is not said what to do', where: 'pressrun store', fix }]);
};
