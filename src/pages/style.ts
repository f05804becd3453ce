/** The look of every page. Colours and measures are custom properties, for a theme to override. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfbf7; --card: #fff; --ink: #221d17; --soft: #665d51; --line: #e6ddcf; --wash: #f5eee2; --accent: #a8321a; --fine: #2e6b3f;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Sitka Text', Cambria, Georgia, 'Noto Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Open Sans', 'Noto Sans', sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
  --measure: 40rem; --wide: 66rem; --round: 8px;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #171510; --card: #201d17; --ink: #ece5d8; --soft: #aa9f8e; --line: #3a3428; --wash: #26221a; --accent: #ff9b7a; --fine: #8fce9f; }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, h4 { font-family: var(--serif); font-weight: 700; line-height: 1.2; text-wrap: balance; margin: 0; }
p { text-wrap: pretty; }
img, video { max-width: 100%; height: auto; }
ul, ol { padding: 0; margin: 0; list-style: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; background: var(--card); padding: .5rem 1rem; }
.masthead, main, .colophon { max-width: var(--wide); margin-inline: auto; padding-inline: clamp(1.1rem, 4vw, 2.5rem); }
.masthead { max-width: none; padding-inline: max(clamp(1.1rem, 4vw, 2.5rem), calc((100% - var(--wide)) / 2 + 2.5rem)); display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .4rem 2rem; padding-block: .9rem; border-bottom: 1px solid var(--line); }
.masthead p { display: flex; margin: 0; font: 700 1.05rem/1.4 var(--serif); }
.masthead a { text-decoration: none; }
.masthead p a { display: inline-flex; align-items: center; gap: .6rem; }
.masthead img { width: 1.6rem; height: 1.6rem; border-radius: 5px; }
.masthead nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; font-size: .9rem; color: var(--soft); }
.colophon { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; margin-top: 5rem; padding-block: 1.5rem 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
.colophon p { margin: 0; }
.meta, .empty { color: var(--soft); font-size: .875rem; line-height: 1.5; margin: 0; }
.by + time::before, time + .by::before, time + .updated::before { content: '·'; margin-inline: .1em .4em; color: var(--soft); font-weight: 400; }
.kicker { margin: 0; text-transform: uppercase; letter-spacing: .09em; font-size: .75rem; font-weight: 650; color: var(--accent); }
.hero { padding-block: clamp(2.2rem, 7vw, 4.5rem) clamp(1.5rem, 4vw, 2.75rem); max-width: 46rem; }
.hero h1 { font-size: clamp(2.1rem, 6.5vw, 3.6rem); line-height: 1.08; letter-spacing: -.02em; }
.lead { font: 1.25rem/1.5 var(--serif); color: var(--soft); margin: .9rem 0 1.75rem; text-wrap: balance; }
h2 { font-size: 1.45rem; padding-top: 1.1rem; margin-bottom: 1.2rem; border-top: 3px solid var(--ink); }
h2 small { font: .875rem var(--sans); color: var(--soft); }
.subscribe { display: flex; flex-wrap: wrap; align-items: end; gap: .6rem; margin-block: 0 .9rem; }
.copy { flex: 1 1 12rem; min-width: 0; }
.copy span { display: block; font-size: .8rem; color: var(--soft); margin-bottom: .2rem; }
.copy input { width: 100%; height: 2.6rem; font: .875rem var(--mono); color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: 0 .8rem; text-overflow: ellipsis; }
button { height: 2.6rem; font: 600 .9rem var(--sans); color: var(--paper); background: var(--accent); border: 0; border-radius: var(--round); padding: 0 1.1rem; cursor: pointer; }
button:hover { filter: brightness(1.08); }
.readers, .formats, .chips { display: flex; flex-wrap: wrap; gap: .4rem .45rem; font-size: .85rem; }
.readers { flex: 1 0 100%; }
.readers a, .chips a { display: inline-block; padding: .25rem .8rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); text-decoration: none; }
.readers a:hover, .chips a:hover { border-color: var(--accent); }
.formats { gap: .2rem 1rem; color: var(--soft); }
.entries > li { display: flex; gap: 2rem; justify-content: space-between; padding-block: 1.4rem; border-top: 1px solid var(--line); }
.entries > li:first-child { border-top: 0; padding-top: 0; }
.entries article { max-width: var(--measure); min-width: 0; }
.entries h3 { font-size: 1.4rem; letter-spacing: -.005em; margin-block: .25rem .4rem; }
.entries h3 a, .card h4 a { text-decoration: none; }
.entries .summary { margin: 0; color: var(--soft); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.entries img { flex: none; width: 11rem; height: 7.4rem; object-fit: cover; border-radius: var(--round); background: var(--wash); }
.feeds, .more { margin-top: 3rem; }
.feeds h3 { font: 650 .8rem var(--sans); text-transform: uppercase; letter-spacing: .07em; color: var(--soft); margin-block: 2.25rem .8rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14.5rem, 100%), 1fr)); gap: .8rem; align-items: start; }
.names { columns: 14rem; column-gap: 2rem; font-size: .95rem; }
.names li { break-inside: avoid; padding-block: .15rem; }
.names small, .kind-of-feed h2 small { color: var(--soft); font-variant-numeric: tabular-nums; }
.kind-of-feed { margin-top: 2.5rem; scroll-margin-top: 1rem; }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: stretch; margin-bottom: 1rem; }
.search label { flex: 1 0 100%; font-size: .875rem; color: var(--soft); }
.search input { flex: 1 1 12rem; min-width: 0; height: 2.6rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: 0 .8rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1.1rem 1rem; }
.card h4 { font-size: 1.12rem; }
.card .formats { margin-top: .45rem; }
.card summary { cursor: pointer; width: fit-content; font-size: .85rem; font-weight: 600; color: var(--accent); margin-top: .35rem; }
.card .subscribe { margin-block: .7rem 0; }
.cards + .chips { margin-top: .9rem; }
.older { margin-top: .6rem; font-size: .9rem; }
.older .archives { grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); margin-top: .6rem; }
.archives { display: grid; gap: .3rem; margin-top: 1.2rem; font-size: .9rem; }
.archives .formats { display: inline-flex; margin-inline-start: .8rem; }
.article { max-width: var(--measure); margin-inline: auto; padding-top: clamp(2.2rem, 7vw, 4.5rem); }
.article h1 { font-size: clamp(1.9rem, 5.5vw, 2.9rem); line-height: 1.12; letter-spacing: -.015em; margin-block: .6rem 1.1rem; hyphens: auto; hyphenate-limit-chars: 16 6 6; }
.article header .meta { font-size: .95rem; }
.article .by { color: var(--ink); font-weight: 600; }
.article .by a { text-decoration: none; }
.body { font: 1.15rem/1.7 var(--serif); margin-top: 2.25rem; }
.body > *, .body p, .body ul, .body ol, .body dl, .body blockquote, .body pre, .body table { margin: 0 0 1.2em; }
.body h2, .body h3, .body h4, .body h5, .body h6 { border: 0; padding: 0; margin: 2em 0 .6em; font-size: 1.4rem; }
.body h3 { font-size: 1.2rem; } .body h4, .body h5, .body h6 { font-size: 1.05rem; }
.body ul { list-style: disc; padding-inline-start: 1.3em; } .body ol { list-style: decimal; padding-inline-start: 1.3em; }
.body li > ul, .body li > ol { margin-bottom: 0; }
.body blockquote { border-inline-start: 3px solid var(--accent); padding-inline-start: 1.1em; font-style: italic; }
.body blockquote > :last-child, .body li > :last-child { margin-bottom: 0; }
.body pre { overflow-x: auto; background: var(--wash); border-radius: var(--round); padding: 1em; line-height: 1.5; }
.body code { font: .82em/1.5 var(--mono); }
.body table { border-collapse: collapse; display: block; overflow-x: auto; font: .95rem/1.5 var(--sans); }
.body th, .body td { border-bottom: 1px solid var(--line); padding: .45em 1.2em .45em 0; text-align: start; vertical-align: top; }
.body hr { border: 0; border-top: 1px solid var(--line); width: 6rem; margin: 2.5rem auto; }
.body img, .body video, .lead-image img { display: block; border-radius: var(--round); background: var(--wash); }
.article figure { margin: 2rem 0; }
figcaption { font: .875rem/1.5 var(--sans); color: var(--soft); margin-top: .6rem; }
audio { display: block; width: 100%; }
.article > footer { display: grid; gap: 1.25rem; margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: .9rem; color: var(--soft); }
.article > footer p { margin: 0; }
.sources h2 { font: 650 .75rem var(--sans); text-transform: uppercase; letter-spacing: .08em; border: 0; padding: 0; margin: .6rem 0 .3rem; }
@media (max-width: 38rem) {
  .cards { grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr)); gap: .6rem; }
  .card { padding: .7rem .8rem .8rem; }
  .card:has(details[open]) { grid-column: 1 / -1; }
  .names { columns: 9rem; }
  .entries > li { gap: 1rem; padding-block: 1.1rem; }
  .entries h3 { font-size: 1.2rem; }
  .entries img { width: 5rem; height: 5rem; }
  .entries .summary { -webkit-line-clamp: 2; font-size: .95rem; }
  .body { font-size: 1.08rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; }
  .masthead, .colophon, .subscribe, .formats, .skip, .article nav, audio, video, details { display: none; }
  .body { font-size: 11pt; }
  .body a[href^=http]::after { content: ' (' attr(href) ')'; font-size: .8em; overflow-wrap: anywhere; }
}
`;
