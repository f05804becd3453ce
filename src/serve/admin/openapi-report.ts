import { changeKinds, namedLines } from '../../report.ts';

const whole = (description: string) => ({ type: 'integer', minimum: 0, description }) as const;
const moment = { type: 'string', format: 'date-time' } as const;

/** A list of which a report names the first. */
const firstOf = (items: object, description: string) =>
  ({ type: 'array', items, maxItems: namedLines, description }) as const;

const counts = {
  files: whole('Article files in the folder'),
  read: whole('Files that were read'),
  normalized: whole('Files that were normalized'),
  changes: whole('All changes'),
  kinds: {
    type: 'object',
    properties: Object.fromEntries(changeKinds.map(kind => [kind, { type: 'integer' }])),
    description: 'Changes of each kind, of those that there are',
  },
  broken: whole('Files and documents whose present version could not be published'),
  problems: whole('All problems'),
  entries: whole('Entries that have a file'),
  published: whole('Those that are in feeds'),
  feeds: whole('Feeds'),
  written: whole('Documents that the run has written'),
  documents: whole('Documents of the edition'),
} as const;

const change = {
  type: 'object',
  required: ['kind', 'path', 'id', 'title', 'why'],
  properties: {
    kind: { enum: changeKinds },
    path: { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    why: { type: ['string', 'null'], description: 'Where the kind does not say it all' },
  },
} as const;

const slow = {
  type: 'object',
  required: ['path', 'milliseconds'],
  properties: { path: { type: 'string' }, milliseconds: { type: 'integer' } },
} as const;

const properties = {
  number: whole('Grows by one a run'),
  trigger: { enum: ['start', 'schedule', 'watch', 'due', 'manual', 'api'] },
  started: moment,
  finished: moment,
  outcome: { enum: ['published', 'unchanged', 'refused', 'failed'] },
  edition: { type: ['integer', 'null'], description: 'The edition that is current after the run' },
  counts: { type: 'object', required: Object.keys(counts), properties: counts },
  steps: {
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Milliseconds by step, in order',
  },
  slowest: { type: 'array', items: slow, description: 'Files that took the longest' },
  changes: firstOf(change, 'What the run treated differently from the last, and why'),
  written: firstOf({ type: 'string' }, 'Documents whose bytes are new'),
  dropped: firstOf({ type: 'string' }, 'Documents that are no more'),
  problems: firstOf({ $ref: '#/components/schemas/Problem' }, 'What stands in the way of articles'),
} as const;

/** What one run did, as it is answered over HTTP. */
export const runReport = {
  type: 'object',
  description: 'Counts, times, changes and problems of a run',
  required: Object.keys(properties),
  properties,
} as const;
