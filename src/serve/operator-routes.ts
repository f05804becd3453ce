import type { IncomingMessage } from 'node:http';
import express, { type Router } from 'express';
import type { Instant } from '../article.ts';
import { ProblemError } from '../problem.ts';
import type { Publication } from '../publication.ts';
import { type Guard, uncached } from './admin/guard.ts';
import { clientAddress, isPrivate } from './client-address.ts';
import { type Measured, metricsOf } from './metrics.ts';
import { Punctuality } from './punctuality.ts';

export interface OperatorOptions extends Measured {
  readonly publication: Publication;
  readonly proxies: number;
  readonly nextRun: () => Instant | null;
  /** Null while the admin is off. */
  readonly guard: Guard | null;
}

/** What supervisors, load balancers and Prometheus ask. */
export function operatorRoutes(options: OperatorOptions): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  const registry = metricsOf(options);
  const punctuality = new Punctuality();
  router.use(['/healthz', '/readyz', '/metrics'], uncached);
  router.get('/healthz', (_, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_, response) => {
    const { isReady, status } = await readiness(options, punctuality);
    response.status(isReady ? 200 : 503).json({ status });
  });
  router.get('/metrics', async (request, response) => {
    const isAdmin = options.guard?.visitor(request).kind === 'admin';
    if (!isAdmin && !isFromPrivate(request, options.proxies)) {
      response
        .status(403)
        .type('text')
        .send('Metrics are for private addresses, or the admin token.\n');
      return;
    }
    response.set('Content-Type', registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** A peer that passes on for others, and is not configured, may have anybody behind it. */
function isFromPrivate(request: IncomingMessage, proxies: number): boolean {
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  const isPassedOn = (forwarded ?? forwardedFor) !== undefined;
  return isPrivate(clientAddress(request, proxies)) && !(proxies === 0 && isPassedOn);
}

interface Readiness {
  readonly isReady: boolean;
  readonly status: string;
}

/** While the database is away, what is in memory is served: no other server could do better. */
async function readiness(options: OperatorOptions, punctuality: Punctuality): Promise<Readiness> {
  try {
    return await readinessOf(options, punctuality);
  } catch (error) {
    if (error instanceof ProblemError) return stale;
    throw error;
  }
}

const stale: Readiness = { isReady: true, status: 'stale' };

/**
 * A server should get no requests when it has nothing to serve, or runs do not come any more. Where
 * they come but change nothing, because the articles cannot be had, it serves what it has.
 */
async function readinessOf(
  { publication, nextRun }: OperatorOptions,
  punctuality: Punctuality,
): Promise<Readiness> {
  if ((await publication.edition()) === null)
    return { isReady: false, status: 'nothing is published yet' };
  const [last] = await publication.runs(1);
  const now = new Date().toISOString();
  if (!punctuality.holds(now, nextRun(), last?.finished ?? null))
    return { isReady: false, status: 'the run that was due has not come' };
  const isOfUse =
    last === undefined || last.outcome === 'published' || last.outcome === 'unchanged';
  return isOfUse ? { isReady: true, status: 'ready' } : stale;
}
