import type { Line } from './lines.ts';
import { endsSentence } from './punctuation.ts';

/** Lines of a text that are one block of the article. */
export interface Block {
  readonly kind: 'paragraph' | 'list' | 'heading';
  readonly lines: readonly string[];
}

/** Neighbouring items are a list, neighbouring short lines are lines of one paragraph, as in verse. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: { kind: Block['kind']; lines: string[]; last: Line }[] = [];
  for (const [at, line] of lines.entries()) {
    const block = blocks.at(-1);
    const kind = kindOf(line, lines[at - 1], lines[at + 1]);
    if (block && block.kind === kind && goesOn(block.last, line)) {
      block.lines.push(line.text);
      block.last = line;
    } else {
      blocks.push({ kind, lines: [line.text], last: line });
    }
  }
  return blocks;
}

function kindOf(line: Line, above: Line | undefined, below: Line | undefined): Block['kind'] {
  if (line.item) return 'list';
  const alone = line.group !== above?.group && line.group !== below?.group;
  const short = line.width > 3 && line.width < 80 && !endsSentence(line.text);
  return alone && short && below?.prose === true && !/\d{4}/.test(line.text)
    ? 'heading'
    : 'paragraph';
}

function goesOn(above: Line, line: Line): boolean {
  if (line.item) return true;
  return above.group === line.group && !above.prose && !line.prose;
}
