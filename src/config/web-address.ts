import * as z from 'zod';

/** An address for everybody to see: feeds, pages and logs name it. */
export const web = z
  .url({ protocol: /^https?$/, error: 'is not an absolute http or https address' })
  .refine(hasNoSecret, 'is published, so it cannot hold a name and a password');

function hasNoSecret(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}
