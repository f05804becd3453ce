import pino, { type Logger } from 'pino';
import type { Config } from '../../config/options.ts';
import type { Flags, Terminal } from '../command.ts';

/** A log on standard error: for a person in short lines, else as a JSON object a line. */
export function openLog(level: string, { err, isInteractive }: Terminal): Logger {
  const write = isInteractive ? (line: string) => err(prettyLine(line)) : err;
  const timestamp = pino.stdTimeFunctions.isoTime;
  return pino({ level, base: null, timestamp }, { write });
}

/** With `--quiet`, warnings and worse, unless less than that is configured. */
export function logLevel({ server }: Config, { quiet }: Flags): Config['server']['log'] {
  return quiet === true && ['debug', 'info'].includes(server.log) ? 'warn' : server.log;
}

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info ',
  40: 'warn ',
  50: 'error',
  60: 'fatal',
};

/** `10:31:02 info  answered  method=GET url=/ status=200`; of an error, its stack below. */
export function prettyLine(line: string): string {
  const { level, time, msg, err, ...fields } = JSON.parse(line);
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`);
  const text = [String(time).slice(11, 19), levels[level] ?? level, msg, ...pairs].join(' ');
  return err === undefined ? `${text}\n` : `${text}\n${err.stack}\n`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
