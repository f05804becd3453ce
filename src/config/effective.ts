import { describeOptions } from './describe.ts';
import type { Environment } from './environment.ts';
import { loadWithSources } from './load.ts';

/** The value of an option, and where it comes from. */
export interface EffectiveValue {
  readonly name: string;
  /** As a run goes by it, with secrets masked. */
  readonly value: unknown;
  /** `default`, `pressrun.yaml:3`, or the name of an environment variable. */
  readonly from: string;
}

/**
 * Every option in the order of the table; a list is one value.
 *
 * @throws ProblemError with every mistake at once
 */
export function effectiveValues(text: string, env: Environment, file?: string): EffectiveValue[] {
  const { config, sourceOf } = loadWithSources(text, env, file);
  return describeOptions()
    .filter(({ name }) => !name.includes('[]'))
    .map(({ name }) => {
      const path = name.split('.');
      return { name, value: masked(valueAt(config, path)), from: sourceOf(path) ?? 'default' };
    });
}

function valueAt(config: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => (isGroup(value) ? value[key] : undefined), config);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Parameters of an address in which PostgreSQL and others take a secret. */
const secret = /pass|secret|token/i;

/** An address with the secrets in it taken out (RFC 3986 §3.2.1). */
function masked(value: unknown): unknown {
  if (typeof value !== 'string' || !URL.canParse(value)) return value;
  const url = new URL(value);
  const names = [...url.searchParams.keys()].filter(name => secret.test(name));
  if (url.password === '' && names.length === 0) return value;
  if (url.password !== '') url.password = '***';
  for (const name of names) url.searchParams.set(name, '***');
  return url.href;
}
