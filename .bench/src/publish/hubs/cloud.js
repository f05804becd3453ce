/**
 * The addresses that rssCloud servers have below their own, `pleaseNotify` and `ping`:
 * https://www.rssboard.org/rsscloud-interface. Readers register by a plain POST.
 *
 * @param server absolute address such as `http://rpc.rsscloud.io:5337/`
 */
export function cloudServer(server) {
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
function usualPort(protocol) {
    return protocol === 'https:' ? 443 : 80;
}
