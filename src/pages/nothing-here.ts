import { html } from './html.ts';
import { layout } from './layout.ts';
import { href, type Look } from './look.ts';

/** What is shown where nothing is, with a way on. */
export function notFoundPage(look: Look): string {
  const lead =
    'There is nothing at this address. It may have been withdrawn, or the link may be wrong.';
  return nothingHere(look, 'Not found', lead);
}

/** What is shown where the page of a feed was that has ended for good. */
export function gonePage(look: Look): string {
  const lead = 'Nothing more will appear in this feed. Please unsubscribe from it in your reader.';
  return nothingHere(look, 'This feed has ended', lead);
}

function nothingHere(look: Look, title: string, lead: string): string {
  return layout(look, {
    title,
    description: lead,
    canonical: null,
    head: null,
    main: html`<section class="hero"><h1>${title}</h1>
<p class="lead">${lead}</p>
<p><a href="${href(look, '')}">All feeds and the latest articles</a></p></section>`,
  });
}
