import type { Article, ArticleFile } from '../article.ts';
import { originalBlocks } from '../normalize/original.ts';
import { type Html, html, type Piece, sanitized } from '../pages/html.ts';
import { blockFates, type Fate } from './block-fates.ts';
import { inspectStyle } from './inspect-style.ts';

/** An article beside the file that it was made of. */
export interface Inspected {
  readonly article: Article;
  readonly original: ArticleFile;
}

/**
 * A page that shows, for each article, its file on the left with what was kept and what was
 * removed, and the cleaned article on the right. It loads nothing but the article's own images.
 */
export function inspectPage(inspected: readonly Inspected[]): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pressrun: ${inspected.map(({ article }) => article.path).join(', ')}</title>
<style>${inspectStyle}</style>
</head>
<body>
${inspected.map(section)}
</body>
</html>
`.toString();
}

function section({ article, original }: Inspected): Html {
  return html`<section>
<h1>${article.path}</h1>
<table>${Object.entries(article.evidence).map(
    ([field, { from, value }]) =>
      html`<tr><th scope="row">${field}</th><td>${value}</td><td>${from}</td></tr>\n`,
  )}</table>
<div class="sides">
<div class="original" aria-label="The file">
${blockFates(originalBlocks(original), article).map(block)}
</div>
<article${language(article)}>
<h1>${article.title}</h1>
${sanitized(article.html)}
</article>
</div>
</section>`;
}

function language({ language }: Article): Piece {
  return language === null ? null : html` lang="${language}"`;
}

function block({ text, reason }: Fate): Html {
  return reason === null
    ? html`<p class="kept">${text}</p>\n`
    : html`<p class="removed"><span>${reason}</span> ${text}</p>\n`;
}
