import { styleText } from 'node:util';

/** How the beginning of a line is shown at a terminal that has colours. */
export const tints: readonly (readonly [RegExp, Parameters<typeof styleText>[0]])[] = [
  [/^(?:Usage|Examples):/, 'bold'],
  [
    /^(?:Fields, and where each was found|Files beside it|Removed, and why|Problems|Summary):$/,
    'bold',
  ],
  [/^(?:Last runs|Next run|Problems|Feeds|Hubs)$/, 'bold'],
  [/^(?:new|due|write) {3,}/, 'green'],
  [/^(?:revised|renamed|kept) {3,}/, 'cyan'],
  [/^(?:removed|expired|duplicate|drop) +(?=\S)/, 'yellow'],
  [/^problem {4}/, 'red'],
  [/^(?:Refused|Failed):/, 'red'],
  [/^It is (?:not published|in no feed):/, 'yellow'],
  [/^ {2}in {2,}/, 'green'],
  [/^ {2}not in {2}/, 'yellow'],
];

/** Text of whole lines with the beginnings coloured. */
export function tinted(text: string): string {
  return text.split('\n').map(tintedLine).join('\n');
}

function tintedLine(line: string): string {
  for (const [pattern, format] of tints) {
    const [start] = pattern.exec(line) ?? [];
    if (start !== undefined)
      return styleText(format, start, { validateStream: false }) + line.slice(start.length);
  }
  return line;
}
