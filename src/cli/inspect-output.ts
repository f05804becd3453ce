import { stripVTControlCharacters } from 'node:util';
import type { Article } from '../article.ts';
import type { LocalFile } from '../local-file.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { columns } from './columns.ts';

/** The fields that `inspect --json` prints, in this order; the others only where an article has them. */
const fields = [
  'path',
  'id',
  'title',
  'authors',
  'published',
  'updated',
  'expires',
  'draft',
  'language',
  'url',
  'site',
  'image',
  'tags',
  'section',
  'rights',
  'summary',
  'html',
  'text',
  'words',
  'sources',
  'attachments',
  'episode',
  'files',
  'evidence',
  'removed',
  'problems',
] as const satisfies readonly (keyof Article)[];

const lists: ReadonlySet<string> = new Set([
  'authors',
  'tags',
  'sources',
  'attachments',
  'files',
  'removed',
]);

/** One line of JSON, ended by a line break. */
export function asJson(article: Article): string {
  return `${JSON.stringify(Object.fromEntries(fields.map(field => [field, article[field]])))}\n`;
}

/** The same line for a file that could not be normalized: what is unknown is null. */
export function brokenAsJson(path: string, problems: readonly Problem[]): string {
  const unknown = fields.map(field => [field, lists.has(field) ? [] : null]);
  return `${JSON.stringify({ ...Object.fromEntries(unknown), path, evidence: {}, problems })}\n`;
}

/** The article for a person at a terminal: fields with their evidence, the text, what was removed. */
export function asText(article: Article): string {
  const known = columns(
    Object.entries(article.evidence).map(([field, { from, value }]) => [
      field,
      `${oneLine(value, 90)}  (${from})`,
    ]),
  );
  const removed = columns(article.removed.map(({ reason, text }) => [reason, oneLine(text, 90)]));
  const parts = [
    `${article.path}\n${article.title}`,
    block('Fields, and where each was found', known),
    article.summary === null ? '' : block('Summary', [`  ${article.summary}`]),
    block(`Text (${article.words} words)`, [article.text]),
    block('Files beside it', columns(article.files.map(file => [file.path, factsOf(file)]))),
    block('Removed, and why', removed),
    block(
      'Problems',
      article.problems.map(problem => `  ${formatProblem(problem)}`),
    ),
  ];
  return `${stripVTControlCharacters(parts.filter(Boolean).join('\n\n'))}\n`;
}

/** `image/jpeg, 41816 bytes, 1200 × 800 pixels`. */
function factsOf({ type, bytes, width, height, duration }: LocalFile): string {
  if (bytes === null) return `${type}, not looked at or not there`;
  const pixels = width === null ? [] : [`${width} × ${height} pixels`];
  const seconds = duration === null ? [] : [`${duration} seconds`];
  return [type, `${bytes} bytes`, ...pixels, ...seconds].join(', ');
}

function block(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}:\n${lines.join('\n')}`;
}

function oneLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
