import { check } from './check.ts';
import type { Command } from './command.ts';
import { inspect } from './inspect.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { status } from './status.ts';

/** Every command, in the order in which help prints them. */
export const commands: readonly Command[] = [serve, run, inspect, check, status];
