import { assetHref } from '../assets.ts';
import { type Html, html } from '../html.ts';
import { href, type Look } from '../look.ts';

/** The parts of the admin, as its navigation shows them. */
const adminParts = [
  { name: 'Runs', path: 'admin' },
  { name: 'Articles', path: 'admin/articles' },
  { name: 'Feeds', path: 'admin/feeds' },
  { name: 'Subscribers', path: 'admin/subscribers' },
] as const;

export type AdminPart = (typeof adminParts)[number]['name'];

/** A page of the admin. @param part null where nobody has logged in */
export function adminFrame(look: Look, title: string, part: AdminPart | null, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${look.site.title} admin</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${href(look, 'favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetHref(look, 'style.css')}">
<link rel="stylesheet" href="${assetHref(look, 'admin.css')}">
${part !== null && html`<script src="${assetHref(look, 'admin.js')}" defer></script>`}
</head>
<body class="admin">
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><p><a href="${href(look, '')}">${look.site.title}</a></p>${part !== null && navigation(look, part)}</header>
<main id="main">
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.toString();
}

function navigation(look: Look, part: AdminPart): Html {
  return html`<nav aria-label="Admin"><ul>${adminParts.map(
    ({ name, path }) =>
      html`<li><a href="${href(look, path)}"${name === part && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
<form method="post" action="${href(look, 'admin/logout')}"><button class="quiet">Log out</button></form>`;
}
