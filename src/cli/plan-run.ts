import { withOwnThread } from '../pressrun/crew/work-budget.ts';
import type { PressSettings, RunRequest } from '../pressrun/settings.ts';
import type { Terminal } from './command.ts';
import { stateAt } from './places.ts';
import { pressSettings } from './press-settings.ts';
import { readConfig } from './read-config.ts';

/** All that a run by hand goes by. */
export interface RunPlan {
  /** Folder of the state, or an address of PostgreSQL. */
  readonly state: string;
  readonly settings: PressSettings;
  readonly request: RunRequest;
}

/** @throws ProblemError with every mistake in the configuration */
export async function planRun(
  place: Pick<Terminal, 'cwd' | 'env' | 'stop'>,
  force: boolean,
): Promise<RunPlan> {
  const config = await readConfig(place);
  const settings = await pressSettings(config, place.cwd);
  return {
    state: stateAt(config, place.cwd),
    settings: { ...settings, work: withOwnThread(settings.work) },
    request: { trigger: 'manual', force, clock: Date.now, stop: place.stop },
  };
}
