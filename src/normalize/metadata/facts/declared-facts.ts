import type { Parsed } from '../../parsed.ts';
import { declaredNames, plainName } from '../declared-names.ts';
import type { Found } from '../place.ts';

const fields = Object.entries(declaredNames).map(([field, names]) => ({
  place: `declared ${field}`,
  names: names.map(plainName),
}));

/** What the author stated beside the text, as `declared <field>`. */
export function declaredFacts({ declared, declaredIn }: Parsed): [string, Found[]][] {
  const known = new Map(
    Object.entries(declared).map(([name, value]) => [plainName(name), { name, value }]),
  );
  return fields.map(({ place, names }) => {
    const found = names
      .map(name => known.get(name))
      .filter(entry => entry !== undefined && entry.value !== null && entry.value !== undefined)
      .map(entry => ({ from: `${declaredIn} ${entry?.name}`, value: entry?.value }));
    return [place, found];
  });
}
