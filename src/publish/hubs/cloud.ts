/** An rssCloud server: where readers register, as the `cloud` element says it, and where it is pinged. */
export interface CloudServer {
  readonly register: {
    readonly domain: string;
    readonly port: number;
    readonly path: string;
    readonly registerProcedure: string;
    readonly protocol: string;
  };
  readonly ping: string;
}

/**
 * The addresses that rssCloud servers have below their own, `pleaseNotify` and `ping`:
 * https://www.rssboard.org/rsscloud-interface. Readers register by a plain POST.
 *
 * @param server absolute address such as `http://rpc.rsscloud.io:5337/`
 */
export function cloudServer(server: string): CloudServer {
  const base = new URL(server.endsWith('/') ? server : `${server}/`);
  const { hostname, port, protocol, pathname } = base;
  return {
    register: {
      domain: hostname,
      port: port === '' ? usualPort(protocol) : Number(port),
      path: `${pathname}pleaseNotify`,
      registerProcedure: '',
      protocol: 'http-post',
    },
    ping: new URL('ping', base).href,
  };
}

function usualPort(protocol: string): number {
  return protocol === 'https:' ? 443 : 80;
}
