import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config/options.ts';
import { ProblemError } from '../problem.ts';
import { isPrivate } from '../serve/client-address.ts';
import { close, listen, portOf } from '../serve/listen.ts';
import type { Flags, Run, Terminal } from './command.ts';
import { readConfig } from './read-config.ts';
import type { ServingOptions } from './serving/answers.ts';
import { greetingJson, greetingLines } from './serving/greeting.ts';
import { servingWhatThereIs } from './serving/last-edition.ts';
import { logLevel, openLog } from './serving/log.ts';
import { reloadable } from './serving/reloadable.ts';
import type { Serving } from './serving/serving.ts';

/** Milliseconds that requests in hand may take when the server is asked to stop. */
const patience = 9_000;
const shortestToken = 16;

export const run: Run = async (_, flags, terminal) => {
  const config = await readConfig(terminal);
  const isPretty = terminal.isInteractive && flags.json !== true;
  const log = openLog(logLevel(config, flags), { ...terminal, isInteractive: isPretty });
  const first = await servingWhatThereIs(optionsOf(config, terminal, log));
  let { proxies } = config.server;
  const server = await listening(first, config, address => proxies > 0 || isPrivate(address));
  const reloaded = reloadable(first, terminal, log, async old => {
    const changed = await readConfig(terminal);
    const next = await servingWhatThereIs(optionsOf(changed, terminal, log));
    server.off('request', old.listener).on('request', next.listener);
    log.level = logLevel(changed, flags);
    proxies = changed.server.proxies;
    if (!listensAlike(config, changed))
      log.warn('server.host and server.port are read at the start alone: start it again for them');
    return next;
  });
  const end = stopped(terminal.stop);
  await Promise.race([end, greeted(first, server, config, flags, terminal).then(() => end)]);
  await Promise.all([reloaded().then(last => last.stop()), close(server, patience)]);
  return 0;
};

function optionsOf(config: Config, terminal: Terminal, log: Logger): ServingOptions {
  return { config, cwd: terminal.cwd, token: adminToken(terminal), log };
}

function adminToken({ env }: Terminal): string | null {
  const token = env.PRESSRUN_ADMIN_TOKEN ?? '';
  if (token === '') return null;
  if (token.length >= shortestToken) return token;
  const fix = `Take one of at least ${shortestToken} characters, such as \`openssl rand -hex 24\` prints.`;
  throw new ProblemError([
    { what: 'the token is too short to be secret', where: 'PRESSRUN_ADMIN_TOKEN', fix },
  ]);
}

function listensAlike({ server }: Config, { server: other }: Config): boolean {
  return server.host === other.host && server.port === other.port;
}

async function listening(
  first: Serving,
  { server: { host, port } }: Config,
  isExempt: (address: string) => boolean,
): Promise<Server> {
  try {
    return await listen(first.listener, { host, port, isExempt });
  } catch (error) {
    await first.stop();
    throw error;
  }
}

/** Makes the first run and greets; what was published before is served meanwhile. */
async function greeted(
  first: Serving,
  server: Server,
  config: Config,
  flags: Flags,
  terminal: Terminal,
): Promise<void> {
  try {
    const report = await first.start();
    if (report === null) return;
    const isAdminOn = adminToken(terminal) !== null;
    const greeting = { config, report, port: portOf(server), nextRun: first.nextRun(), isAdminOn };
    terminal.out(
      flags.json === true ? greetingJson(greeting) : `${greetingLines(greeting).join('\n')}\n`,
    );
  } catch (error) {
    await Promise.all([first.stop(), close(server, 0)]);
    throw error;
  }
}

function stopped(stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
