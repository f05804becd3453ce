import { assetHref } from './assets.ts';
import { directionOf } from './direction.ts';
import { opmlPath } from './formats.ts';
import { type Html, html, type Piece } from './html.ts';
import { feedsPath, href, type Look } from './look.ts';

/** The parts of a page that differ from one page to the next. */
export interface PageParts {
  /** Null on the home page, whose title is the site's. */
  readonly title: string | null;
  readonly description: string;
  /** Null where the page is not worth finding, as a page that says that something is missing. */
  readonly canonical: string | null;
  /** More of the head: autodiscovery, Open Graph, linked data. */
  readonly head: Piece;
  readonly main: Html;
}

/** A complete page: masthead, `main`, footer. */
export function layout(look: Look, parts: PageParts): string {
  const { site } = look;
  const title = parts.title === null ? site.title : `${parts.title} · ${site.title}`;
  return html`<!doctype html>
<html lang="${site.language}" dir="${directionOf(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${parts.description}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Pressrun">
${parts.canonical === null ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${parts.canonical}">`}
<link rel="icon" href="${iconOf(look)}"${site.icon === null && html` type="image/svg+xml"`}>
<link rel="stylesheet" href="${assetHref(look, 'style.css')}">
${look.theme && html`<link rel="stylesheet" href="${href(look, 'theme.css')}">`}
<script src="${assetHref(look, 'copy.js')}" defer></script>
${parts.head}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><p><a href="${href(look, '')}"><img src="${iconOf(look)}" alt="${parts.title === null && site.title}" width="26" height="26">${parts.title !== null && site.title}</a></p>
<nav aria-label="Site"><ul><li><a href="${href(look, '')}#latest">Latest</a></li><li><a href="${href(look, '')}#feeds">Feeds</a></li></ul></nav></header>
<main id="main">
${parts.main}
</main>
<footer class="colophon">
<p>${site.rights}</p>
<p><a href="${href(look, feedsPath)}">All feeds</a> · <a href="${href(look, opmlPath)}">OPML</a></p>
</footer>
</body>
</html>
`.toString();
}

function iconOf(look: Look): string {
  return look.site.icon ?? href(look, 'favicon.svg');
}
