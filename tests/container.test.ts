import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { limits } from '../src/serve/limits.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What the first stage of the image takes from the repository. */
function copied(): string[] {
  const lines = read('deploy/Containerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm);
  return [...lines].flatMap(([, sources = '']) => sources.split(' '));
}

test('all that the image is built from is there, and is let through to its build', () => {
  const [nothing, ...exceptions] = read('deploy/Containerfile.dockerignore').trim().split('\n');
  expect(nothing).toBe('*');
  expect(copied().filter(path => !existsSync(join(root, path)))).toEqual([]);
  expect(exceptions.sort()).toEqual(
    copied()
      .map(path => `!${path}`)
      .sort(),
  );
});

test('the image is built with every script and configuration that the build names', () => {
  const { build }: Record<string, string> = JSON.parse(read('package.json')).scripts;
  const named = [...(build ?? '').matchAll(/(?:scripts\/|tsconfig\.)[\w./]+/g)].map(
    ([path]) => path,
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(path => !copied().includes(path))).toEqual([]);
});

test('what runs in the image has no privileges, and no script ran when it was installed', () => {
  const stages = read('deploy/Containerfile').split(/^FROM /m);
  const last = stages.at(-1) ?? '';
  expect(/^USER (\S+)$/m.exec(last)?.[1]).toBe('node');
  expect(last.indexOf('USER')).toBeGreaterThan(last.lastIndexOf('RUN'));
  const installs = stages.join('').match(/npm (?:ci|install|prune)[^&\n]*/g) ?? [];
  expect(installs).toHaveLength(2);
  for (const install of installs) expect(install).toContain('--ignore-scripts');
});

/** What `systemd-analyze security` asks of a service, but for what Node and a server cannot do without. */
const hardening = [
  ...['ProtectSystem=strict', 'ProtectHome=true', 'PrivateTmp=true', 'PrivateDevices=true'],
  ...['ProtectClock=true', 'ProtectControlGroups=true', 'ProtectHostname=true'],
  ...['ProtectKernelLogs=true', 'ProtectKernelModules=true', 'ProtectKernelTunables=true'],
  ...['ProtectProc=invisible', 'NoNewPrivileges=true', 'CapabilityBoundingSet='],
  ...['AmbientCapabilities=', 'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX'],
  ...['RestrictNamespaces=true', 'RestrictRealtime=true', 'RestrictSUIDSGID=true'],
  ...['RemoveIPC=true', 'LockPersonality=true', 'SystemCallArchitectures=native'],
  ...['SystemCallFilter=@system-service', 'SystemCallFilter=~@privileged', 'UMask=0027'],
  ...['StateDirectoryMode=0750', 'User=pressrun'],
];

test('the unit of systemd is hardened, and lets as many connections be open as the server takes', () => {
  const lines = read('deploy/pressrun.service').split('\n');
  expect(hardening.filter(line => !lines.includes(line))).toEqual([]);
  const files = lines.flatMap(line => /^LimitNOFILE=(\d+)$/.exec(line)?.[1] ?? []);
  expect(Number(files)).toBeGreaterThan(limits.connections);
});
