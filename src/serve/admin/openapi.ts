import { runReport } from './openapi-report.ts';

const problem = {
  type: 'object',
  required: ['what', 'where', 'fix'],
  properties: {
    what: { type: 'string' },
    where: { type: 'string', description: 'What to open: a file, an address' },
    fix: { type: 'string' },
  },
} as const;

const answer = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

const refusals = {
  401: answer('No token, or a wrong one', { $ref: '#/components/schemas/Problem' }),
  429: answer('Too many wrong tokens; Retry-After says when to try again', {
    $ref: '#/components/schemas/Problem',
  }),
};

/** The description of the HTTP API (OpenAPI 3.1). */
export const openApi = {
  openapi: '3.1.0',
  info: { title: 'Pressrun', version: '1', description: 'Runs, status and articles' },
  security: [{ bearer: [] }, { session: [] }],
  paths: {
    '/api/status': {
      get: {
        summary: 'The edition, the last run, the next one, problems, feeds and subscribers',
        responses: {
          200: answer('The status', { $ref: '#/components/schemas/Status' }),
          ...refusals,
        },
      },
    },
    '/api/runs': {
      get: {
        summary: 'The last runs, newest first, of the thousand that are kept',
        parameters: [
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 },
          },
          {
            name: 'before',
            in: 'query',
            schema: { type: 'integer' },
            description: 'Only those of a lower number: the next page is before the last one seen',
          },
        ],
        responses: {
          200: answer('Run reports', {
            type: 'array',
            items: { $ref: '#/components/schemas/RunReport' },
          }),
          ...refusals,
        },
      },
      post: {
        summary: 'Starts a run, or with dryRun says what one would change',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  force: {
                    type: 'boolean',
                    default: false,
                    description: 'Publish even though most articles have vanished',
                  },
                  dryRun: { type: 'boolean', default: false },
                  only: {
                    type: 'array',
                    items: { type: 'string' },
                    description: 'Files and folders in the articles folder; all where empty',
                  },
                  since: {
                    type: ['string', 'null'],
                    description: 'Files modified since: a date, or a duration such as 12h or 3d',
                  },
                },
              },
            },
          },
        },
        responses: {
          200: answer('What a run would do', { $ref: '#/components/schemas/RunReport' }),
          202: answer('The run is started; /api/runs/live tells how far it is', { type: 'object' }),
          400: answer('The body is not as described', { $ref: '#/components/schemas/Problem' }),
          403: answer('A session may start runs only from a page of this server', {
            $ref: '#/components/schemas/Problem',
          }),
          413: answer('The body is too large', { $ref: '#/components/schemas/Problem' }),
          415: answer('The body is no JSON', { $ref: '#/components/schemas/Problem' }),
          409: answer('A run is going on', { $ref: '#/components/schemas/Problem' }),
          ...refusals,
        },
      },
    },
    '/api/runs/live': {
      get: {
        summary: 'The run that was started here, as server-sent events: progress, finished, failed',
        responses: {
          200: { description: 'Events', content: { 'text/event-stream': {} } },
          ...refusals,
        },
      },
    },
    '/api/articles': {
      get: {
        summary: 'Articles whose title, file, authors or text contain the words',
        parameters: [{ name: 'q', in: 'query', schema: { type: 'string', default: '' } }],
        responses: {
          200: answer('Entries', { type: 'array', items: { $ref: '#/components/schemas/Entry' } }),
          ...refusals,
        },
      },
    },
    '/api/articles/{path}': {
      get: {
        summary: 'The article of a file, with evidence, what was removed, and its feeds',
        parameters: [
          {
            name: 'path',
            in: 'path',
            required: true,
            schema: { type: 'string' },
            description: 'Below the articles folder; its slashes are not escaped',
          },
        ],
        responses: {
          200: answer('The entry', { $ref: '#/components/schemas/Entry' }),
          404: answer('There is no such article', { $ref: '#/components/schemas/Problem' }),
          ...refusals,
        },
      },
    },
  },
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: 'pressrun_session' },
    },
    schemas: {
      Problem: problem,
      Status: {
        type: 'object',
        properties: {
          edition: { type: ['object', 'null'] },
          running: { type: 'boolean' },
          lastRun: { oneOf: [{ $ref: '#/components/schemas/RunReport' }, { type: 'null' }] },
          nextRun: { type: ['string', 'null'], format: 'date-time' },
          problems: { type: 'array', items: problem },
          feeds: { type: 'array', items: { type: 'object' } },
          subscribers: { type: 'array', items: { type: 'object' } },
        },
      },
      RunReport: runReport,
      Entry: { type: 'object', description: 'An article with its identity, dates and feeds' },
    },
  },
};
