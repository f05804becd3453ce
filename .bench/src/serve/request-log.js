import { randomUUID } from 'node:crypto';
const usable = /^[\w.:-]{1,128}$/;
/**
 * Gives every request an id, that of a trusted proxy where it sends one, and logs how it was
 * answered: without the address of the client.
 */
export function requestLog(log, proxies) {
    return (request, response, next) => {
        const given = request.get('X-Request-Id') ?? '';
        const id = proxies > 0 && usable.test(given) ? given : randomUUID();
        response.set('X-Request-Id', id);
        const started = performance.now();
        response.on('finish', () => {
            const milliseconds = Math.round(performance.now() - started);
            const { method, originalUrl: url } = request;
            log.info({ id, method, url, status: response.statusCode, milliseconds }, 'answered');
        });
        next();
    };
}
