import type { Terminal } from './command.ts';

const width = 30;

/**
 * A bar that is drawn over itself while a person looks on, and nothing elsewhere.
 *
 * @returns draws how many steps are done, of how many where that is known; takes the bar away for null
 */
export function progressBar(
  { isInteractive, note }: Pick<Terminal, 'isInteractive' | 'note'>,
  label: string,
): (done: number | null, total: number | null) => void {
  let shown = '';
  return (done, total) => {
    const line = done === null ? '' : lineOf(label, done, total);
    if (!isInteractive || line === shown) return;
    note(`\r${line.padEnd(shown.length)}${line === '' ? '\r' : ''}`);
    shown = line;
  };
}

function lineOf(label: string, done: number, total: number | null): string {
  if (total === null) return `${label}: ${done}`;
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
  return `${label} ${bar} ${done} of ${total}`;
}
