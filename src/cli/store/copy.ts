import { ProblemError } from '../../problem.ts';
import { copyState } from '../../remember/store/copy.ts';
import { underLock } from '../../remember/store/lock.ts';
import { openForLook, openState } from '../../remember/store/state.ts';
import { isUsable, shownAddress } from '../../state-address.ts';
import type { Run } from '../command.ts';
import { stateAt } from '../places.ts';
import { printAnswer } from '../print-answer.ts';
import { many } from '../report-lines.ts';

/** @throws ProblemError where it is not said what to copy where, or one of the two cannot be used */
export const copy: Run = async (states, flags, terminal) => {
  const [from, to] = states.map(state => stateAt({ state }, terminal.cwd));
  if (from === undefined || to === undefined || states.length > 2 || !states.every(isUsable))
    throw wrongUsage();
  const where = { from: shownAddress(from), to: shownAddress(to) };
  const waiting = () => terminal.note('pressrun: a run is going on; this waits for it\n');
  const rows = await underLock(to, waiting, terminal.stop, () => copied(from, to, where));
  const lines = [`${many(rows, 'row')} copied from ${where.from} to ${where.to}`];
  printAnswer({ json: { ...where, rows }, lines, problems: [] }, flags, terminal);
  return 0;
};

/** Copies the source as it is at one moment, whoever writes to it meanwhile. */
async function copied(
  from: string,
  to: string,
  where: { readonly from: string; readonly to: string },
): Promise<number> {
  const source = await openForLook(from);
  try {
    const target = await openState(to);
    try {
      return await source
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(moment => copyState(moment, target, where));
    } finally {
      await target.destroy();
    }
  } finally {
    await source.destroy();
  }
}

function wrongUsage(): ProblemError {
  const fix = 'Name two: `pressrun store copy .pressrun postgres://user@host/database`.';
  const what = 'it is not said what to copy where';
  return new ProblemError([{ what, where: 'pressrun store', fix }]);
}
