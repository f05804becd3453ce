import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Look } from '../pages/look.ts';
import { notFoundPage } from '../pages/nothing-here.ts';
import { ProblemError } from '../problem.ts';

/** A problem is one that passes: the database is away. */
function statusOf(error: { readonly statusCode?: unknown }): number {
  if (error instanceof ProblemError) return 503;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

/** What answers where nothing else did, and where something threw. */
export function lastResorts(look: Look, log: Logger): [RequestHandler, ErrorRequestHandler] {
  return [
    (_, response) => {
      response.status(404).type('html').send(notFoundPage(look));
    },
    (error, request, response, next) => {
      const status = statusOf(error);
      if (status >= 500) log.error({ err: error, url: request.url }, 'a request failed');
      if (response.headersSent) return next(error);
      if (status === 503) response.set('Retry-After', '10');
      const what = status >= 500 ? 'Something went wrong. Please try again later.' : error.message;
      response.status(status).type('text').send(`${what}\n`);
    },
  ];
}
