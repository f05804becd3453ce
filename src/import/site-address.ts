import { ProblemError } from '../problem.ts';

/**
 * The address below which a site was published, ending in `/`.
 *
 * @param named by whoever imports it
 * @param configured in the site itself
 * @throws ProblemError where neither is an absolute address
 */
export function siteAddress(
  named: string | null,
  configured: string | null,
  folder: string,
): string {
  const address = named ?? configured ?? '';
  if (/^https?:\/\//i.test(address) && URL.canParse(address))
    return address.endsWith('/') ? address : `${address}/`;
  throw new ProblemError([
    {
      what: 'the site does not say where it is published',
      where: folder,
      fix: 'Name its address: --site https://blog.example/',
    },
  ]);
}

/** A path of the site in full; `/` is where the site begins. */
export function addressOn(site: string, path: string): string {
  return new URL(path.replace(/^\/+/, ''), site).href;
}
