import { check } from './check.js';
import { inspect } from './inspect.js';
import { run } from './run.js';
import { serve } from './serve.js';
import { status } from './status.js';
/** Every command, in the order in which help prints them. */
export const commands = [serve, run, inspect, check, status];
