import { parse } from 'yaml';
import { isPostgres } from '../state-address.ts';
import { describeOptions } from './describe.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An option that an environment variable sets. */
export interface Override {
  readonly variable: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

/** The variables that are set, one for each option; those inside lists have none. */
export function overridesIn(env: Environment): Override[] {
  const single = describeOptions().filter(({ name }) => !name.includes('[]'));
  return single.flatMap(({ name }) => {
    const variable = variableOf(name);
    const value = env[variable];
    return value === undefined ? [] : [{ variable, path: name.split('.'), value: parse(value) }];
  });
}

/** `site.timeZone` is set by `PRESSRUN_SITE_TIME_ZONE`. */
function variableOf(option: string): string {
  const words = option.replaceAll('.', '_').replace(/([a-z])([A-Z])/g, '$1_$2');
  return `PRESSRUN_${words.toUpperCase()}`;
}

/** What the machine offers for options that are set nowhere: a database that the host gives. */
export function givenIn({ DATABASE_URL: address = '' }: Environment): Override[] {
  if (!isPostgres(address)) return [];
  return [{ variable: 'DATABASE_URL', path: ['state'], value: address }];
}
