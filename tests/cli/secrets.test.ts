import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Printed, pressrun } from './terminal.ts';

// Every place in which somebody may keep a secret, each with one of its own, and nothing that
// answers: what fails tells the most.
let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'pressrun-secrets-'));
  mkdirSync(join(cwd, 'articles'));
  writeFileSync(join(cwd, 'articles/quay.md'), '# Quay\n\nThe text of it.\n');
});
afterEach(() => rmSync(cwd, { recursive: true }));

const env = {
  PRESSRUN_ADMIN_TOKEN: 'planted-admin-token-4711',
  AWS_ACCESS_KEY_ID: 'PLANTEDKEY',
  AWS_SECRET_ACCESS_KEY: 'planted-bucket-secret',
  AWS_SESSION_TOKEN: 'planted-session',
  HTTPS_PROXY: 'http://ann:planted-proxy@127.0.0.1:1',
  HTTP_PROXY: 'http://ann:planted-proxy@127.0.0.1:1',
};

const configurations: Readonly<Record<string, string>> = {
  'a database': 'state: postgres://ann:planted-word@127.0.0.1:1/press?password=planted-too',
  'a database with a slash in its password':
    'state: postgres://ann:1234/planted-word@127.0.0.1:1/press',
  'a database with a question mark in its password':
    'state: postgres://ann:12?planted-word@127.0.0.1:1/press',
  'a database with a number sign in its password':
    'state: "postgres://ann:12#planted-word@127.0.0.1:1/press"',
  'a database with a space in its password': 'state: postgres://ann:planted word@127.0.0.1:1/press',
  'a database with parameters':
    'state: postgres://127.0.0.1:1/press?user=ann&password=planted-a&sslpassword=planted-b',
  'a database of another kind': 'state: mysql://ann:planted-word@127.0.0.1:1/press',
  'a database whose kind is written wrong': 'state: postgre://ann:planted-word@127.0.0.1:1/press',
  'a bucket': 'articles: { folder: s3://press/articles }\ns3: { endpoint: http://127.0.0.1:1 }',
  'a bucket with a name and a word':
    'public: s3://press/public\ns3: { endpoint: "http://ann:planted-word@127.0.0.1:1" }',
  'a hub': 'websub: { hub: "http://ann:planted-word@127.0.0.1:1/hub" }',
  'a cloud': 'rsscloud: { server: "http://ann:planted-word@127.0.0.1:1/rpc" }',
};

const lines: readonly (readonly string[])[] = [
  ['config'],
  ['config', '--json'],
  ['config', '--show'],
  ['run'],
  ['run', '--json'],
  ['run', '--dry-run'],
  ['status'],
  ['status', '--json'],
  ['status', '--run', '1'],
  ['check'],
  ['worker'],
  ['inspect', 'articles/quay.md'],
  ['why', 'quay.md'],
  ['store', 'rebuild'],
  ['store', 'copy', '.pressrun', 'postgres://ann:planted-word@127.0.0.1:1/press'],
  ['store', 'copy', 'postgres://ann:planted-word@127.0.0.1:1/press', 'elsewhere'],
  ['store', 'copy', 'postgres://ann:12/planted-word@127.0.0.1:1/press', 'elsewhere'],
  ['store', 'copy', 'mysql://ann:planted-word@127.0.0.1:1/press', 'elsewhere'],
];

test.each(Object.entries(configurations))(
  'no secret of %s is printed by any command',
  async (_, configuration) => {
    writeFileSync(join(cwd, 'pressrun.yaml'), configuration);
    for (const line of lines) {
      const { out, err }: Printed = await pressrun({ cwd, env }, ...line);
      expect(out + err, line.join(' ')).not.toMatch(/planted/i);
      expect(out + err, line.join(' ')).not.toBe('');
    }
  },
);
