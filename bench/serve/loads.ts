/** A kind of request that servers are compared by. */
export interface Load {
  readonly name: string;
  readonly encoding: string;
  /** @param etag of the server's own answer in that encoding */
  readonly headers: (etag: string) => Readonly<Record<string, string>>;
}

/** The loads, conditional requests first. */
export const loads: readonly [Load, ...Load[]] = [
  {
    name: 'conditional requests, answered by 304',
    encoding: 'gzip',
    headers: etag => ({ 'Accept-Encoding': 'gzip', 'If-None-Match': etag }),
  },
  {
    name: 'full responses in gzip',
    encoding: 'gzip',
    headers: () => ({ 'Accept-Encoding': 'gzip' }),
  },
];

/** The headers that choose the representation of a load. */
export function formatFor({ encoding }: Load): Readonly<Record<string, string>> {
  return { 'Accept-Encoding': encoding };
}
