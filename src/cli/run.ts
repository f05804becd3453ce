import { underLock } from '../remember/store/lock.ts';
import type { Progress, RunReport } from '../report.ts';
import type { Flags, Run, Terminal } from './command.ts';
import { compileAsUsual, compileLater } from './compile-later.ts';
import { dryRun, realRun } from './one-run.ts';
import { planRun } from './plan-run.ts';
import { printAnswer } from './print-answer.ts';
import { documentLines, problemLines, reportLines } from './report-lines.ts';
import { selectionOf } from './selection.ts';
import { progressDisplay } from './show-progress.ts';
import { tellAfterRun } from './tell-after-run.ts';

export const run: Run = async (_, flags, terminal) => {
  try {
    const report = await runOnce(flags, terminal);
    return report.counts.broken > 0 || report.outcome === 'refused' ? 1 : 0;
  } catch (error) {
    if (!terminal.stop.aborted) throw error;
    terminal.err('pressrun: stopped; what was published stays, and what was read is kept\n');
    return 1;
  }
};

async function runOnce(flags: Flags, terminal: Terminal): Promise<RunReport> {
  const { state, settings, ...planned } = await planRun(terminal, flags.force === true);
  const { cwd } = terminal;
  const selection = selectionOf(flags, settings.articles.folder, cwd, planned.request.clock());
  const display = progressDisplay(terminal, planned.request.clock);
  // There is headway once the run has looked what there is.
  compileAsUsual();
  const progress = (headway: Progress) => {
    compileLater();
    display.show(headway);
  };
  const request = { ...planned.request, selection, progress };
  if (flags['dry-run'] === true) {
    const report = await dryRun(state, settings, request).finally(display.clear);
    const lines = [
      ...documentLines(report),
      ...reportLines(report),
      'A dry run: nothing was changed',
    ];
    printAnswer({ json: report, lines, problems: problemLines(report) }, flags, terminal);
    return report;
  }
  const waiting = () => terminal.note('pressrun: another run is going on; this one waits for it\n');
  const work = (stop: AbortSignal) => realRun(state, settings, { ...request, stop });
  const report = await underLock(state, waiting, request.stop, work).finally(display.clear);
  const problems = problemLines(report);
  printAnswer({ json: report, lines: reportLines(report), problems }, flags, terminal);
  if (settings.hubs.length > 0) await tellAfterRun(state, request, terminal);
  return report;
}
