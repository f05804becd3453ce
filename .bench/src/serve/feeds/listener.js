import { allowedMethods, answer, answerOther, refuse } from './answer.js';
import { discovery } from './discovery.js';
import { shared } from './ready.js';
import { pathOf } from './target.js';
/** Answers requests for documents of the edition, and leaves all others to `next`. */
export function documentListener(options, next) {
    return (request, response) => {
        const url = request.url ?? '/';
        const { shelf } = options.current;
        const ready = shelf?.ready(url.slice(1));
        if (ready !== undefined)
            return answer(request, response, ready, options);
        const path = pathOf(url, options.base);
        if (path === null)
            return refuse(response, 400, 'The address cannot be decoded.');
        if (shelf?.has(path))
            return answerFrom(shelf, path, request, response, options);
        const elsewhere = whereTo(path, shelf, options);
        if (elsewhere !== null)
            return redirect(request, response, elsewhere, options.base);
        if (shelf === null && /\.(xml|json)$/.test(path))
            return refuse(response, 503, 'Nothing is published yet.', { 'Retry-After': '10' });
        return next(request, response);
    };
}
async function answerFrom(shelf, path, request, response, options) {
    try {
        const ready = shelf.ready(path) ?? (await shelf.load(path));
        if (ready !== null)
            return answer(request, response, ready, options);
        return refuse(response, 404, 'The document is not published any more.');
    }
    catch (error) {
        options.failed(error, request);
        return refuse(response, 500, 'The document could not be read. Please try again later.');
    }
}
/** Old addresses first, then the usual guesses, then other ways to write the same address. */
function whereTo(path, shelf, { moved }) {
    const configured = moved(path);
    if (configured !== null)
        return configured;
    const guessed = discovery[path.toLowerCase().replace(/\/$/, '')];
    if (guessed !== undefined)
        return { kind: 'moved', to: guessed };
    const meant = shelf?.meant(path) ?? null;
    return meant === null ? null : { kind: 'moved', to: meant };
}
function redirect(request, response, moved, base) {
    if (!allowedMethods.split(', ').includes(request.method ?? '') || request.method === 'OPTIONS')
        return answerOther(request, response);
    if (moved.kind === 'gone')
        return refuse(response, 410, 'This feed has ended. Please unsubscribe.');
    return response
        .writeHead(301, [
        ...shared,
        ...['Location', base + encodeURI(moved.to), 'Cache-Control', 'public, max-age=3600'],
        ...['Content-Length', '0'],
    ])
        .end();
}
