import { clientAddress, isPrivate, networkOf } from '../client-address.js';
import { RateLimit } from '../rate-limit.js';
const hour = 3_600_000;
/**
 * How long a client has to wait for a whole document: for each address and feed, `perHour` bodies.
 * Without the proxy setting, a private address can be a proxy with everybody behind it: it is not
 * limited.
 */
export function admission(perHour, proxies) {
    const limit = new RateLimit(perHour, hour);
    return (request, { feed, path }) => {
        const address = clientAddress(request, proxies);
        if (proxies === 0 && isPrivate(address))
            return 0;
        return limit.take(`${networkOf(address)} ${feed ?? path}`, Date.now());
    };
}
