import { expect, test } from 'vitest';
import { readHtml } from '../../../src/normalize/formats/html.ts';
import { ProblemError } from '../../../src/problem.ts';

function read(bytes: Uint8Array | string) {
  const file = { path: 'a.html', bytes: Buffer.from(bytes), modified: '2026-01-01T00:00:00.000Z' };
  return readHtml(file);
}

const umlauts = 'Größe: fünf Äpfel';
const page = (charset: string, text: string, padding = '') =>
  `<!doctype html><html><head>${padding}<meta charset="${charset}"><title>${text}</title></head></html>`;
const windows1252 = (text: string) => Buffer.from(text, 'latin1');

test.each<[string, Uint8Array, string]>([
  ['UTF-8, declared', Buffer.from(page('utf-8', umlauts)), umlauts],
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${page('utf-8', umlauts)}`), umlauts],
  ['UTF-8, undeclared', Buffer.from(`<title>${umlauts}</title>`), umlauts],
  ['windows-1252, declared', windows1252(page('windows-1252', umlauts)), umlauts],
  ['windows-1252, undeclared', windows1252(`<title>${umlauts}</title>`), umlauts],
  [
    'windows-1252 with quotation marks and a euro sign',
    Buffer.from([...Buffer.from('<title>'), 0x93, 0x80, 0x94, 0x20, 0x96, 0x20, 0x85]),
    '“€” – …',
  ],
  [
    'windows-1252, declared after 8 KiB of head',
    windows1252(page('iso-8859-1', umlauts, '<meta name="x" content="y">'.repeat(300))),
    umlauts,
  ],
  [
    'saved anew as UTF-8 with its old declaration',
    Buffer.from(page('windows-1252', umlauts)),
    umlauts,
  ],
  [
    'UTF-16 little endian with its mark',
    Buffer.from(`\uFEFF${page('utf-16', umlauts)}`, 'utf16le'),
    umlauts,
  ],
  [
    'UTF-16 big endian with its mark',
    Buffer.from(`\uFEFF${page('utf-16', umlauts)}`, 'utf16le').swap16(),
    umlauts,
  ],
  [
    'Shift_JIS',
    Buffer.concat([
      Buffer.from('<meta charset="shift_jis"><title>'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
      Buffer.from('</title>'),
    ]),
    '日本',
  ],
  [
    'GB 18030',
    Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb18030"><title>'),
      Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
      Buffer.from('</title>'),
    ]),
    '中国',
  ],
])('a page in %s is read', (_, bytes, title) => {
  expect(read(bytes).tree.find('title').text()).toBe(title);
});

test.each<[string, Uint8Array | string, RegExp]>([
  ['without a byte', '', /empty/],
  ['of white space', ' \n\t ', /empty/],
  ['that is a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0', 'latin1'), /not text/],
  [
    'that is not in the charset it declares',
    Buffer.from(`<meta charset="utf-8"><p>${'\xff\xfe\xfd text '.repeat(50)}`, 'latin1'),
    /not utf-8/,
  ],
])('a file %s is a problem', (_, bytes, what) => {
  expect(() => read(bytes)).toThrow(ProblemError);
  expect(() => read(bytes)).toThrow(what);
});

test('a page and a fragment are told apart', () => {
  expect(read('<!doctype html><p>Text.</p>').kind).toBe('page');
  expect(read('<!-- saved from url=(0019)https://a.example/ --><html><p>Text.</p>').kind).toBe(
    'page',
  );
  expect(read('<h1>Title</h1><p>Text.</p>').kind).toBe('fragment');
});

test('late parts of a streamed page are put where they belong', () => {
  const { tree } = read(
    '<main><p>One</p><template id="B:0"></template><p>Three</p></main>' +
      '<div hidden id="S:0"><p>Two</p></div>',
  );
  expect(tree.find('main').text()).toBe('OneTwoThree');
  expect(tree.find('[hidden], template').length).toBe(0);
});

test('a part without its place stays hidden', () => {
  expect(read('<main></main><div hidden id="S:1">Late</div>').tree.find('[hidden]').text()).toBe(
    'Late',
  );
});

test('a page of many pieces is read as one', () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `Größe${at} `).join('');
  const paragraphs = '<p title="größer">fünf</p>'.repeat(5_000);
  const { tree } = read(`<title>${words}</title><script>"${words}"</script>${paragraphs}`);
  expect(tree.find('title').text()).toBe(words);
  expect(tree.find('script').text()).toBe(`"${words}"`);
  expect(tree.find('p[title="größer"]')).toHaveLength(5_000);
});

test('front matter above a fragment is what its author declares', () => {
  const parsed = read(
    '---\r\ntitle: Low water\r\ntags: [a, b]\r\n---\r\n\r\n<p>The tide is out.</p>\r\n',
  );
  expect(parsed).toMatchObject({
    kind: 'fragment',
    declared: { title: 'Low water', tags: ['a', 'b'] },
    declaredIn: 'front matter',
  });
  expect(parsed.tree.find('p').text()).toBe('The tide is out.');
  expect(parsed.tree.text()).not.toContain('tags');
});

test('front matter that cannot be read is a problem with its line', () => {
  expect(() => read('---\ntitle: a\ntags: [\n---\n<p>x</p>')).toThrow(
    /a\.html:\d+: the YAML front/,
  );
});

test('a page is not looked through for front matter', () => {
  expect(read('<!doctype html><title>x</title><p>---\na: b\n---</p>').declared).toEqual({});
});
