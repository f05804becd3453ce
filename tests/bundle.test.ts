import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const entries = ['main', 'index', 'pressrun/crew/hand-thread', 'cli/serving/run-thread'];

/** A program of which each entry is this, and that names these packages: bundled. */
function bundled(program: string, dependencies: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressrun-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(root, 'scripts/bundle.mjs'), join(folder, 'scripts/bundle.mjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  for (const entry of entries) {
    const file = join(folder, 'dist', `${entry}.js`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, program);
  }
  execFileSync(process.execPath, [join(folder, 'scripts/bundle.mjs')], { stdio: 'pipe' });
  return readFileSync(join(folder, 'dist/bundle/main.js'), 'utf8');
}

test('a bundle loads from outside what Node has, and what the package says that it needs', () => {
  const program = "import 'node:fs';\nimport 'fs/promises';\nimport '@aws-sdk/client-s3';\n";
  expect(bundled(program, { '@aws-sdk/client-s3': '3' })).toContain('import "@aws-sdk/client-s3"');
});

test('a bundle that needs what the package does not name is none', () => {
  expect(() => bundled("import 'yaml';\nimport 'pino/file';\n", { yaml: '2' })).toThrow(
    'the bundle needs pino, which package.json does not name',
  );
});
