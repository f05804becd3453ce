import { resolve } from 'node:path';
import type { RunRequest } from '../pressrun/settings.ts';
import { underLock } from '../remember/store/lock.ts';
import type { RunReport } from '../report.ts';
import type { Flags, Run, Terminal } from './command.ts';
import { dryRun, realRun } from './one-run.ts';
import { pressSettings } from './press-settings.ts';
import { printAnswer } from './print-answer.ts';
import { readConfig } from './read-config.ts';
import { documentLines, reportLines } from './report-lines.ts';
import { tellAfterRun } from './tell-after-run.ts';

export const run: Run = async (_, flags, terminal) => {
  try {
    const report = await runOnce(flags, terminal);
    return report.counts.broken > 0 || report.outcome === 'refused' ? 1 : 0;
  } catch (error) {
    if (!terminal.stop.aborted) throw error;
    terminal.err('pressrun: stopped; what was published before stays\n');
    return 1;
  }
};

async function runOnce(flags: Flags, terminal: Terminal): Promise<RunReport> {
  const config = await readConfig(terminal);
  const settings = await pressSettings(config, terminal.cwd);
  const folder = resolve(terminal.cwd, config.state);
  const force = flags.force === true;
  const request: RunRequest = { trigger: 'manual', force, clock: Date.now, stop: terminal.stop };
  if (flags['dry-run'] === true) {
    const report = await dryRun(folder, settings, request);
    const lines = [
      ...documentLines(report),
      ...reportLines(report),
      'A dry run: nothing was changed',
    ];
    printAnswer({ json: report, lines, problems: report.problems }, flags, terminal);
    return report;
  }
  const waiting = () => terminal.note('pressrun: another run is going on; this one waits for it\n');
  const work = () => realRun(folder, settings, request);
  const report = await underLock(folder, waiting, request.stop, work);
  const { problems } = report;
  printAnswer({ json: report, lines: reportLines(report), problems }, flags, terminal);
  if (settings.hubs.length > 0) await tellAfterRun(folder, request, terminal);
  return report;
}
