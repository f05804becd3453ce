/**
 * The address that a pattern such as `/:year/:title/` makes, without doubled slashes.
 *
 * @returns null where the pattern has a name that the values have not
 */
export function filled(pattern: string, values: Readonly<Record<string, string>>): string | null {
  const names = [...pattern.matchAll(/:([a-z_]+)/g)].map(([, name = '']) => name);
  if (names.some(name => values[name] === undefined)) return null;
  return pattern
    .replace(/:([a-z_]+)/g, (_, name: string) => values[name] ?? '')
    .replace(/\/{2,}/g, '/');
}

/** The parts of a day (`2026-01-31`) under the names that Hugo and Jekyll share. */
export function dayValues(day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    year,
    month,
    day: date,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(date)),
  };
}
