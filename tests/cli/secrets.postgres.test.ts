import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asOwner, freshDatabase } from '../postgres.ts';
import { ServeCommand, until } from './serve-command.ts';
import { pressrun } from './terminal.ts';

const role = 'planted_user';
const password = 'planted-word';

/** A database whose user has a password that can be searched for. @returns its address */
async function databaseOf(given: string): Promise<string> {
  await asOwner(`create role ${role} login password '${password}'`);
  onTestFinished(async () => {
    await asOwner(`drop role ${role}`);
  });
  const address = new URL(await freshDatabase());
  await asOwner(`alter database ${address.pathname.slice(1)} owner to ${role}`);
  address.username = role;
  address.password = given;
  return address.href;
}

test('a password that the database refuses is printed by no command', async () => {
  const { cwd } = new ServeCommand();
  const state = await databaseOf('planted-wrong');
  writeFileSync(join(cwd, 'pressrun.yaml'), 'public: null');
  for (const line of [['run'], ['run', '--json'], ['status'], ['check'], ['worker'], ['serve']]) {
    const { out, err } = await pressrun({ cwd, env: { PRESSRUN_STATE: state } }, ...line);
    expect(out + err, line.join(' ')).toContain('does not let this user in');
    expect(out + err, line.join(' ')).not.toContain('planted-');
  }
});

test('a server that loses its database tells no password of it', async () => {
  const command = new ServeCommand('site: { title: Quay }');
  writeFileSync(
    join(command.cwd, 'pressrun.yaml'),
    'public: null\nserver: { port: 0, host: 127.0.0.1, log: debug }',
  );
  const url = await command.start({
    DATABASE_URL: await databaseOf(password),
    PRESSRUN_ADMIN_TOKEN: 'planted-admin-token-4711',
  });
  await asOwner(`alter role ${role} nologin`);
  await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}'`);
  const headers = { Authorization: 'Bearer planted-admin-token-4711' };
  const told: string[] = [];
  for (const path of ['api/status', 'admin', 'metrics', 'readyz', 'rss.xml', 'articles/lighthouse'])
    told.push(await (await fetch(url + path, { headers })).text());
  await until(() => (/database|login|terminat/.test(command.err) ? true : undefined));
  await asOwner(`alter role ${role} login`);
  await command.stop();
  expect(told.join() + command.out + command.err).not.toContain('planted-');
});
