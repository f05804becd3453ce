import type { Facts } from './place.ts';

/** Two numbers between slashes before a year, of which either may be the month. */
export const slashedDate = /(?<!\d)(\d\d?)\/(\d\d?)\/((?:19|20)\d\d)(?!\d)/;

/**
 * Whether the page writes the day first: one of its dates can be read in no other way, or is the day
 * that stands in its address. Null where nothing tells.
 */
export function writesDayFirst(facts: Facts): boolean | null {
  const address = facts.get('date in url')?.[0]?.value;
  for (const { value } of facts.get('slashed date') ?? []) {
    const [, first = '', second = '', year = ''] = slashedDate.exec(String(value)) ?? [];
    const isDayFirst = tells(first, second, address, year);
    if (isDayFirst !== tells(second, first, address, year)) return isDayFirst;
  }
  return null;
}

/** Whether `day` can only be the day. */
function tells(day: string, month: string, address: unknown, year: string): boolean {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return Number(day) > 12 || date === address;
}
