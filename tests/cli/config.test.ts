import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeOptions } from '../../src/config/describe.ts';
import { effectiveValues } from '../../src/config/effective.ts';
import { jsonSchema } from '../../src/config/schema.ts';
import { pressrun } from './terminal.ts';

const cwd = mkdtempSync(join(tmpdir(), 'pressrun-config-'));
afterAll(() => rmSync(cwd, { recursive: true }));
writeFileSync(join(cwd, 'pressrun.yaml'), 'site:\n  title: Courier\nfeeds:\n  limit: 30\n');

test('each value is printed with where it comes from', async () => {
  const { code, out } = await pressrun(cwd, 'config');
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}site\.title +pressrun\.yaml:2 +"Courier"$/m);
  expect(out).toMatch(/^ {2}feeds\.limit +pressrun\.yaml:4 +30$/m);
  expect(out).toMatch(/^ {2}site\.url +default +"http:\/\/localhost:8080\/"$/m);
});

test('a variable stands above the file, and says so', () => {
  const values = effectiveValues('feeds: { limit: 30 }', { PRESSRUN_FEEDS_LIMIT: '20' });
  expect(values.find(({ name }) => name === 'feeds.limit')).toEqual({
    ...{ name: 'feeds.limit', value: 20, from: 'PRESSRUN_FEEDS_LIMIT' },
  });
});

test('passwords and the admin token are masked', async () => {
  const address = 'postgres://me:geheim@db.example/press?password=geheim';
  const values = effectiveValues(`state: "${address}"`, {});
  expect(values.find(({ name }) => name === 'state')?.value).toBe(
    'postgres://me:***@db.example/press?password=***',
  );
  const env = { PRESSRUN_ADMIN_TOKEN: 'a long and secret token' };
  const { out } = await pressrun({ cwd, env }, 'config', '--show', '--json');
  expect(out).not.toContain('secret');
  expect(JSON.parse(out).at(-1)).toEqual({
    ...{ name: 'admin token', value: '***', from: 'PRESSRUN_ADMIN_TOKEN' },
  });
});

test('an address that is published holds no secret', () => {
  const hub = 'websub: { hub: "https://me:geheim@hub.example/" }';
  expect(() => effectiveValues(hub, {})).toThrow(/websub\.hub is published/);
  expect(() => effectiveValues(hub, {})).not.toThrow(/geheim/);
});

test('--options lists every option with default and meaning', async () => {
  const { out } = await pressrun(cwd, 'config', '--options');
  for (const { name, meaning } of describeOptions()) {
    expect(out).toContain(`  ${name} `);
    expect(out).toContain(`  ${meaning}\n`);
  }
});

test('--schema prints the JSON Schema', async () => {
  expect(JSON.parse((await pressrun(cwd, 'config', '--schema')).out)).toEqual(jsonSchema());
});

test('a mistake is told with its line, and exit code 2', async () => {
  const { code, err } = await pressrun({ cwd, env: { PRESSRUN_SERVER_PORT: 'many' } }, 'config');
  expect(code).toBe(2);
  expect(err).toMatch(/^PRESSRUN_SERVER_PORT: server\.port is wrong/);
});
