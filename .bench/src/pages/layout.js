import { assetHref } from './assets.js';
import { directionOf } from './direction.js';
import { opmlPath } from './formats.js';
import { html } from './html.js';
import { href } from './look.js';
/** A complete page: masthead, `main`, footer. */
export function layout(look, parts) {
    const { site } = look;
    const title = parts.title === null ? site.title : `${parts.title} · ${site.title}`;
    return html `<!doctype html>
<html lang="${site.language}" dir="${directionOf(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${parts.description}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Pressrun">
${parts.canonical === null ? html `<meta name="robots" content="noindex">` : html `<link rel="canonical" href="${parts.canonical}">`}
<link rel="icon" href="${site.icon ?? href(look, 'favicon.svg')}"${site.icon === null && html ` type="image/svg+xml"`}>
<link rel="stylesheet" href="${assetHref(look, 'style.css')}">
${look.theme && html `<link rel="stylesheet" href="${href(look, 'theme.css')}">`}
<script src="${assetHref(look, 'copy.js')}" defer></script>
${parts.head}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><p><a href="${href(look, '')}">${site.title}</a></p></header>
<main id="main">
${parts.main}
</main>
<footer class="colophon">
<p>${site.rights}</p>
<p><a href="${href(look, '')}">All feeds</a> · <a href="${href(look, opmlPath)}">OPML</a></p>
</footer>
</body>
</html>
`.toString();
}
