import { html } from './html.js';
import { layout } from './layout.js';
import { href } from './look.js';
/** What is shown where nothing is, with a way on. */
export function notFoundPage(look) {
    return layout(look, {
        title: 'Not found',
        description: 'There is nothing at this address.',
        canonical: null,
        head: null,
        main: html `<section class="hero"><h1>Not found</h1>
<p class="lead">There is nothing at this address. It may have been withdrawn, or the link may be wrong.</p>
<p><a href="${href(look, '')}">All feeds and the latest articles</a></p></section>`,
    });
}
