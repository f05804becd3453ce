import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import * as z from 'zod';
import type { Instant } from '../../article.ts';
import { standing } from '../../entry.ts';
import { pathInside } from '../../path-inside.ts';
import type { Problem } from '../../problem.ts';
import type { Publication } from '../../publication.ts';
import { momentSince } from '../../since.ts';
import type { Audience } from '../audience/audience.ts';
import { limits } from '../limits.ts';
import type { Backstage, RunWish } from './backstage.ts';
import { streamRun } from './event-stream.ts';
import { type Guard, isFromHere, uncached } from './guard.ts';
import type { LiveRun } from './live-run.ts';
import { openApi } from './openapi.ts';

export interface ApiOptions {
  readonly publication: Publication;
  readonly audience: Audience;
  readonly backstage: Backstage;
  readonly live: LiveRun;
  readonly guard: Guard;
  readonly nextRun: () => Instant | null;
}

/** As on the command line, but from the articles folder alone: a client has no working directory. */
const selectedPath = z.string().transform((path, context) => {
  const inside = pathInside('/articles', path);
  if (inside === null) context.addIssue('lies outside the articles folder');
  return inside ?? path;
});

const wish = z
  .strictObject({
    force: z.boolean().default(false),
    dryRun: z.boolean().default(false),
    only: z.array(selectedPath).default([]),
    since: z
      .string()
      .transform((since, context) => {
        const moment = momentSince(since, new Date().toISOString());
        if (moment === null) context.addIssue('is no date such as 2026-03-01 and no duration');
        return moment;
      })
      .nullable()
      .default(null),
  })
  .transform(({ force, dryRun, only, since }): RunWish => {
    const isPart = only.length > 0 || since !== null;
    return { force, dryRun, selection: isPart ? { only, since } : null };
  });

/** A dry run may take longer than a client that reads nothing is waited for. */
export const noTimeout = 0;
const foundAtMost = 100;

/** The HTTP API under `/api/`. */
export function apiRoutes(options: ApiOptions): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  router.use(uncached);
  router.get('/openapi.json', (_, response) => {
    response.json(openApi);
  });
  router.use(onlyAdmin(options.guard), express.json({ limit: limits.bodySize }));
  runRoutes(router, options);
  articleRoutes(router, options);
  router.get('/status', async (_, response) => {
    response.json(await statusOf(options));
  });
  router.use((request, response) => {
    refuse(response, 404, {
      what: 'the API has nothing at this address',
      where: request.originalUrl,
      fix: 'See /api/openapi.json for what there is.',
    });
  });
  router.use(unreadable);
  return router;
}

/** Tells what is wrong with a body that could not even be read; what else fails is told elsewhere. */
const unreadable: ErrorRequestHandler = (error, _, response, next) => {
  if (error.type === undefined || !(error.statusCode < 500)) return next(error);
  refuse(response, error.statusCode, bodyProblem(error.message));
};

function bodyProblem(what: string): Problem {
  const fix = 'See /api/openapi.json for what it may hold.';
  return { what, where: 'the body of the request', fix };
}

function runRoutes(router: Router, { publication, backstage, live }: ApiOptions): void {
  router.get('/runs', async (request, response) => {
    const { limit, before } = request.query;
    const most = Math.min(Math.max(numberOf(limit) ?? 20, 1), 200);
    response.json(await publication.runs(most, numberOf(before)));
  });
  router.get('/runs/live', (request, response) => streamRun(request, response, live));
  router.post('/runs', async (request, response) => {
    if (request.is('json') === false && request.get('Content-Length') !== '0')
      return refuse(response, 415, bodyProblem('it is no application/json'));
    const parsed = wish.safeParse(request.body ?? {});
    if (!parsed.success) return refuse(response, 400, bodyProblem(z.prettifyError(parsed.error)));
    if (parsed.data.dryRun) {
      request.setTimeout(noTimeout);
      response.json(await backstage.run(parsed.data, () => undefined));
      return;
    }
    if (!live.start(parsed.data))
      return refuse(response, 409, {
        what: 'a run is going on',
        where: '/api/runs',
        fix: 'Wait until it has finished; /api/runs/live tells when.',
      });
    response.status(202).location('runs/live').json({ started: true });
  });
}

/** Null where it is none. */
function numberOf(parameter: unknown): number | null {
  return typeof parameter === 'string' && /^\d{1,9}$/.test(parameter) ? Number(parameter) : null;
}

function articleRoutes(router: Router, { publication, backstage }: ApiOptions): void {
  router.get('/articles', async (request, response) => {
    const words = typeof request.query.q === 'string' ? request.query.q : '';
    response.json(await publication.search(words, foundAtMost));
  });
  router.get('/articles/*path', async (request, response) => {
    const path = request.params.path.join('/');
    const entry = await publication.entryAt(path);
    if (entry === null)
      return refuse(response, 404, {
        what: 'there is no such article',
        where: path,
        fix: 'Search for it at /api/articles?q=.',
      });
    const feeds = await backstage.placements(entry);
    response.json({ ...entry, standing: standing(entry, new Date().toISOString()), feeds });
  });
}

async function statusOf({ publication, audience, live, nextRun }: ApiOptions): Promise<object> {
  const [edition, [lastRun], problems, feeds] = await Promise.all([
    publication.edition(),
    publication.runs(1),
    publication.problems(),
    publication.feeds(),
  ]);
  return {
    edition,
    running: live.isRunning,
    lastRun: lastRun ?? null,
    nextRun: nextRun(),
    problems,
    feeds: feeds.map(({ definition: { key, path, title }, total, updated }) => ({
      ...{ key, path, title, total, updated },
    })),
    subscribers: audience.subscribers(new Date().toISOString()),
  };
}

/** Lets the admin pass: by token anywhere, by session only from a page of this server. */
function onlyAdmin(guard: Guard): RequestHandler {
  return (request, response, next) => {
    const refusal = refusalOf(request, response, guard);
    if (refusal === null) return next();
    refuse(response, refusal.status, refusal.problem);
  };
}

interface Refusal {
  readonly status: number;
  readonly problem: Problem;
}

function refusalOf(request: Request, response: Response, guard: Guard): Refusal | null {
  const visitor = guard.visitor(request);
  const where = request.originalUrl;
  if (visitor.kind === 'waiting') {
    response.set('Retry-After', String(visitor.seconds));
    const fix = `Try again in ${visitor.seconds} seconds.`;
    return { status: 429, problem: { what: 'too many wrong tokens', where, fix } };
  }
  if (visitor.kind !== 'admin') {
    response.set('WWW-Authenticate', 'Bearer realm="pressrun"');
    const what = visitor.kind === 'refused' ? 'the token is wrong' : 'a token is needed';
    const fix = 'Send Authorization: Bearer with the admin token.';
    return { status: 401, problem: { what, where, fix } };
  }
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (!changes || visitor.by === 'bearer' || isFromHere(request)) return null;
  const fix = 'Use a page of this server, or the bearer token.';
  return { status: 403, problem: { what: 'the request is from another site', where, fix } };
}

function refuse(response: Response, status: number, problem: Problem): void {
  response.status(status).json(problem);
}
