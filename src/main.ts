#!/usr/bin/env node
import process from 'node:process';
import { runCommand } from './cli/run-command.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));

process.exitCode = await runCommand(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  stop: stop.signal,
});
