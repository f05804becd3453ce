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

/**
 * An address with the password in it taken out (RFC 3986 §3.2.1), also where PostgreSQL takes it as
 * a parameter.
 */
function masked(value: unknown): unknown {
  if (typeof value !== 'string' || !URL.canParse(value)) return value;
  const url = new URL(value);
  const isInQuery = url.searchParams.has('password');
  if (url.password === '' && !isInQuery) return value;
  if (url.password !== '') url.password = '***';
  if (isInQuery) url.searchParams.set('password', '***');
  return url.href;
}
