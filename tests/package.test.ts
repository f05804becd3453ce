import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const root = join(import.meta.dirname, '..');

function packed(): Packed {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [first]: Packed[] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }));
  if (first === undefined) throw new Error('npm has packed nothing');
  return first;
}

test('the package holds the program, the types of its API, and nothing else', () => {
  const { size, unpackedSize, files } = packed();
  console.log(`package: ${files.length} files, ${size} bytes, ${unpackedSize} unpacked`);
  const others = files.map(({ path }) => path).filter(path => !path.endsWith('.js'));
  expect(others.sort()).toEqual(
    [
      ...['LICENSE', 'README.md', 'dist/bundle/LICENSES.txt'],
      ...['article', 'index', 'local-file', 'problem', 'report'].map(name => `dist/${name}.d.ts`),
      'package.json',
    ].sort(),
  );
  for (const { path } of files)
    expect(path).toMatch(/^(dist\/|LICENSE$|README\.md$|package\.json$)/);
  expect(size).toBeLessThan(600_000);
});
