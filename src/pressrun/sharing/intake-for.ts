import { type Intake, ownIntake } from '../reading/intake.ts';
import type { PressSettings, RunRequest } from '../settings.ts';
import type { Labour } from './take-batch.ts';

/** Files from which on threads are worth their start. */
const many = 150;

/** Calls who is to take in so many files: threads, and other machines where they can be asked. */
export async function intakeFor(
  files: number,
  labour: Labour,
  { sharedBeyond }: PressSettings,
  { queue = null, stop }: RunRequest,
): Promise<Intake> {
  if (files >= many) await labour.crew.call();
  if (queue === null || files <= sharedBeyond) return ownIntake(labour);
  const { SharedIntake } = await import('./shared-intake.ts');
  return SharedIntake.open(labour, queue, stop);
}
