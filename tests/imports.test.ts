import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');
const steps = ['read', 'normalize', 'remember', 'select', 'render', 'check', 'publish', 'pages'];

/** What a part may import besides the domain's types and itself. `*` is everything. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  xml: [],
  ...Object.fromEntries(steps.map(step => [step, []])),
  check: ['xml'],
  import: ['xml'],
  config: ['trigger'],
  trigger: [],
  serve: ['pages'],
  'pressrun.ts': ['pressrun', ...steps],
  pressrun: steps,
  cli: ['*'],
  'main.ts': ['cli'],
  'index.ts': ['cli', 'normalize', 'remember'],
};

/** Packages that only one part may import, or a few. */
const ownerOf: Record<string, string | readonly string[]> = {
  cheerio: 'normalize',
  htmlparser2: 'normalize',
  'encoding-sniffer': 'normalize',
  domhandler: 'normalize',
  domutils: 'normalize',
  entities: 'normalize',
  feed: 'render',
  express: 'serve',
  'node-cron': 'trigger',
  kysely: 'remember',
  piscina: 'pressrun',
  libsql: 'remember',
  pg: 'remember',
  'graphile-worker': 'remember',
  '@aws-sdk': ['domain', 'read', 'publish'],
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .sort();

function partOf(file: string): string {
  const [first = ''] = file.split('/');
  return first.endsWith('.ts') && mayImport[first] === undefined ? 'domain' : first;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '');
}

test.each(files)('%s imports only what the design allows', file => {
  const part = partOf(file);
  const allowed = mayImport[part];
  expect(allowed, `src/${part} is not in the design`).toBeDefined();
  for (const name of importsOf(file)) {
    if (name.startsWith('.')) {
      const target = partOf(relative(root, join(root, dirname(file), name)));
      const own = target === part || target === 'domain' || allowed?.includes(target);
      expect(own || allowed?.includes('*'), `${file} imports ${name}`).toBe(true);
    } else {
      const owner = ownerOf[name.split('/')[0] ?? ''];
      expect(owner === undefined || [owner].flat().includes(part), `${file} imports ${name}`).toBe(
        true,
      );
    }
  }
});

test('every package that is imported is a dependency of its own, not of another package', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8'));
  const statement =
    /^(?:im|ex)port [^;]*? from '(?!node:)([^'.][^']*)'|import\('(?!node:)([^'.][^']*)'\)/gm;
  const packages = files.flatMap(file =>
    [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map(([, name, called]) => {
      const [scope = '', inside = ''] = (name ?? called ?? '').split('/');
      return scope.startsWith('@') ? `${scope}/${inside}` : scope;
    }),
  );
  expect([...new Set(packages)].sort()).toEqual(Object.keys(dependencies).sort());
});

/** Files that are loaded along with the first; what is imported by a call, or for its types, is not. */
function loadedWith(first: string, seen = new Set<string>()): Set<string> {
  if (seen.has(first)) return seen;
  seen.add(first);
  const text = readFileSync(join(root, first), 'utf8');
  for (const [, names = '', path = ''] of text.matchAll(
    /^(?:im|ex)port ([^;]*?)from '(\.[^']+)'/gm,
  ))
    if (!isOfTypesAlone(names)) loadedWith(relative(root, join(root, dirname(first), path)), seen);
  return seen;
}

function isOfTypesAlone(names: string): boolean {
  const inside = /^{([^}]*)}/.exec(names)?.[1]?.split(',') ?? [];
  const named = inside.map(name => name.trim()).filter(name => name !== '');
  return names.startsWith('type ') || (named.length > 0 && named.every(n => n.startsWith('type ')));
}

test.each([
  ['pressrun.ts', 'normalize/normalize.ts'],
  ['pressrun.ts', 'render/render.ts'],
  ['main.ts', 'pressrun.ts'],
  ['pressrun/crew/hand-thread.ts', 'normalize/normalize.ts'],
  ['pressrun/crew/hand-thread.ts', 'render/render.ts'],
])('%s does not load %s before there is something for it to do', (first, heavy) => {
  expect(files).toContain(heavy);
  expect([...loadedWith(first)]).not.toContain(heavy);
});
