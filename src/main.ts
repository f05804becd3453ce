#!/usr/bin/env node
import process from 'node:process';
import { compileLater } from './cli/compile-later.ts';
import { runCommand } from './cli/run-command.ts';

compileLater();

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)));

// A reader that has seen enough (`pressrun inspect --json … | head`) is not an error.
process.stdout.on('error', error => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    note: text => process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    stop: stop.signal,
    onReload: reload => process.on('SIGHUP', reload),
    isInteractive: process.stderr.isTTY === true,
    columns: () => process.stderr.columns || Number.POSITIVE_INFINITY,
    hasColours: process.stdout.isTTY === true && process.stdout.hasColors(),
    dialogue:
      process.stdin.isTTY && process.stdout.isTTY
        ? { input: process.stdin, output: process.stdout }
        : null,
  });
} catch (error) {
  if (error !== stop.signal.reason) throw error;
  process.exitCode = 130;
}
