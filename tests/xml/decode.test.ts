import { expect, test } from 'vitest';
import { decodeXml } from '../../src/xml/decode.ts';

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Größe</a>`;

test.each([
  ['UTF-8, undeclared', Buffer.from('<a>Größe</a>')],
  ['UTF-8 with a byte-order mark', Buffer.from('\uFEFF<a>Größe</a>')],
  ['UTF-8, declared', Buffer.from(declared('UTF-8'))],
  ['Latin 1, declared', Buffer.from(declared('ISO-8859-1'), 'latin1')],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le').swap16()],
])('%s', (_, bytes) => {
  const text = decodeXml(bytes);
  expect(text.startsWith('<')).toBe(true);
  expect(text.endsWith('<a>Größe</a>')).toBe(true);
});

test('an encoding that nobody knows is an error', () => {
  expect(() => decodeXml(Buffer.from(declared('klingon')))).toThrow(RangeError);
});
