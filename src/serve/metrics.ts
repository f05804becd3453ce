import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ProblemError } from '../problem.ts';
import type { Publication } from '../publication.ts';
import type { RunReport } from '../report.ts';
import type { Audience } from './audience/audience.ts';
import { labelledRunGauges, runGauges } from './run-gauges.ts';
import type { Traffic } from './traffic.ts';

/** What the metrics are read from when they are asked for. */
export interface Measured {
  readonly publication: Publication;
  readonly traffic: Traffic;
  readonly audience: Audience;
}

/** The metrics of the server, its runs and its audience, in the text format of Prometheus. */
export function metricsOf(measured: Measured): Registry {
  const registry = new Registry();
  measureTraffic(registry, measured.traffic);
  measureRuns(registry, measured.publication);
  measureAudience(registry, measured.audience);
  return Registry.merge([ofProcess(), registry]);
}

let process: Registry | null = null;

/** Memory, processor and event loop of the process, however often its configuration is read again. */
function ofProcess(): Registry {
  if (process === null) {
    process = new Registry();
    collectDefaultMetrics({ register: process, prefix: 'pressrun_' });
  }
  return process;
}

function measureTraffic(registry: Registry, traffic: Traffic): void {
  const labelNames = ['feed', 'status', 'client'];
  new Counter({
    name: 'pressrun_requests_total',
    help: 'Requests for documents',
    labelNames,
    registers: [registry],
    collect() {
      this.reset();
      for (const { feed, status, client, count } of traffic.tallies)
        this.inc({ feed, status, client }, count);
    },
  });
  new Counter({
    name: 'pressrun_saved_bytes_total',
    help: 'Bytes, before compression, that were not sent because the client had them',
    labelNames: ['feed'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { feed, saved } of traffic.tallies) this.inc({ feed }, saved);
    },
  });
}

function measureRuns(registry: Registry, publication: Publication): void {
  const lastRun = lastRunOf(publication);
  for (const { name, help, value } of runGauges)
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const last = await lastRun();
        if (last !== null) this.set(value(last));
      },
    });
  for (const { name, help, label, values } of labelledRunGauges)
    new Gauge({
      ...{ name, help, labelNames: [label], registers: [registry] },
      async collect() {
        const last = await lastRun();
        if (last === null) return;
        this.reset();
        for (const [key, value] of Object.entries(values(last))) this.set({ [label]: key }, value);
      },
    });
}

/**
 * The last run, read once for all who ask at the same time; null before the first, and while the
 * database is away: then each metric stays as it was.
 */
function lastRunOf(publication: Publication): () => Promise<RunReport | null> {
  let asked: Promise<RunReport | null> | null = null;
  const ask = async (): Promise<RunReport | null> => {
    try {
      return (await publication.runs(1))[0] ?? null;
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    } finally {
      asked = null;
    }
  };
  return () => {
    asked ??= ask();
    return asked;
  };
}

function measureAudience(registry: Registry, audience: Audience): void {
  new Gauge({
    name: 'pressrun_subscribers',
    help: 'Subscribers over seven days: claimed by aggregators, or individual readers',
    labelNames: ['feed', 'client', 'claimed'],
    registers: [registry],
    collect() {
      this.reset();
      for (const { feed, client, claimed, subscribers } of audience.subscribers(
        new Date().toISOString(),
      ))
        this.set({ feed, client, claimed: String(claimed) }, subscribers);
    },
  });
}
