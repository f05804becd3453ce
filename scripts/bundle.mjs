/**
 * Puts what `tsc` has made of the program, and the packages that come in hundreds of files, into few
 * files: Node takes longer to find and read a thousand modules than a small run takes. The entries stay
 * where they were, and lead there. See docs/notes/bundle.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist/bundle');

/** Where the program and its threads begin, and what programs import. */
const entries = {
  main: 'main.js',
  index: 'index.js',
  'hand-thread': 'pressrun/crew/hand-thread.js',
  'run-thread': 'cli/serving/run-thread.js',
};

/** Packages that are put in; all others are loaded from where npm has put them. */
const included = new Set([
  ...['kysely', 'zod', 'smol-toml', 'yaml'],
  ...['cheerio', 'cheerio-select', 'css-select', 'css-what', 'boolbase', 'nth-check'],
  ...['dom-serializer', 'domelementtype', 'domhandler', 'domutils', 'entities', 'htmlparser2'],
]);

const packageOf = path => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;

const othersStayOut = {
  name: 'others stay out',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || included.has(packageOf(path)) ? null : { path, external: true },
    ),
};

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.entries(entries).map(([out, path]) => ({ in: join(root, 'dist', path), out })),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  // The same as modules: what it has for Node would ask for Node's own by `require`.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  plugins: [othersStayOut],
});

/** What a package inside asks for may be found here only by chance: npm may have put it elsewhere. */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const outside = Object.values(metafile.outputs)
  .flatMap(({ imports }) => imports)
  .filter(({ external, path }) => external && !isBuiltin(path))
  .map(({ path }) => packageOf(path));
const missing = [...new Set(outside)].filter(name => !Object.hasOwn(dependencies, name));
if (missing.length > 0)
  throw new Error(`the bundle needs ${missing.join(', ')}, which package.json does not name`);

for (const [name, path] of Object.entries(entries)) {
  const place = join(root, 'dist', path);
  const text = readFileSync(place, 'utf8');
  const first = /^#!.*\n/.exec(text)?.[0] ?? '';
  const what = /^export default /m.test(text) ? '{ default }' : '*';
  const leads = relative(dirname(place), join(outdir, `${name}.js`));
  writeFileSync(place, `${first}export ${what} from '${leads.replace(/^(?!\.)/, './')}';\n`);
}

/** Each package's own words, as its license asks. */
const folders = new Set(
  Object.keys(metafile.inputs).flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
);
const licenses = [...folders].sort().map(folder => {
  const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return `${name} ${version}\n\n${licenseIn(join(root, folder))}`;
});
writeFileSync(join(outdir, 'LICENSES.txt'), licenses.join(`\n${'-'.repeat(72)}\n`));

/** Its text; its name where the package brings none. */
function licenseIn(folder) {
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'])
    try {
      return readFileSync(join(folder, file), 'utf8');
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license;
}
