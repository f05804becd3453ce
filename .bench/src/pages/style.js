/** The look of every page. Colours and measures are custom properties, for a theme to override. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfbf7; --card: #ffffff; --ink: #1f1b16; --soft: #655d52; --line: #e5ddd0; --accent: #a8321a; --fine: #2e6b3f; --wash: #f6efe4;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Sitka Text', Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif;
  --measure: 40rem; --wide: 68rem;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16140f; --card: #1e1b16; --ink: #ece5d8; --soft: #a79d8d; --line: #373126; --accent: #ff9b7a; --fine: #8fce9f; --wash: #231f18; }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
a { color: inherit; text-decoration-color: color-mix(in srgb, var(--accent) 60%, transparent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; margin: 0; }
img, video { max-width: 100%; height: auto; }
ul, ol { padding: 0; margin: 0; list-style: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
.masthead, main, .colophon { max-width: var(--wide); margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.masthead { padding-block: 1rem; border-bottom: 1px solid var(--line); }
.masthead p { margin: 0; font: 700 1.05rem/1.4 var(--serif); }
.masthead a { text-decoration: none; }
.colophon { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; margin-top: 4rem; padding-block: 1.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
.colophon p { margin: 0; }
.meta, .kicker, .empty { color: var(--soft); font-size: .875rem; margin: 0; }
.kicker { text-transform: uppercase; letter-spacing: .08em; font-size: .75rem; font-weight: 600; color: var(--accent); }
.hero { padding-block: clamp(2rem, 6vw, 4rem) 2rem; max-width: 46rem; }
.hero h1 { font-size: clamp(2.1rem, 6vw, 3.4rem); letter-spacing: -.015em; }
.lead { font: 1.25rem/1.5 var(--serif); color: var(--soft); margin: .75rem 0 1.5rem; }
h2 { font-size: 1.5rem; padding-top: 1.5rem; margin-bottom: 1rem; border-top: 2px solid var(--ink); }
h2 small { font: .875rem var(--sans); color: var(--soft); }
.subscribe { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: 1rem; }
.copy { flex: 1 1 18rem; }
.copy span { display: block; font-size: .75rem; color: var(--soft); }
.copy input { width: 100%; font: .9rem/1.4 ui-monospace, Menlo, Consolas, monospace; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .55rem .7rem; text-overflow: ellipsis; }
button { align-self: end; font: 600 .9rem/1.4 var(--sans); color: var(--paper); background: var(--accent); border: 0; border-radius: 6px; padding: .6rem 1rem; cursor: pointer; }
.readers, .formats, .chips { display: flex; flex-wrap: wrap; gap: .4rem .5rem; font-size: .875rem; }
.readers { flex: 1 0 100%; }
.readers a, .chips a { display: inline-block; padding: .3rem .75rem; border: 1px solid var(--line); border-radius: 99px; background: var(--card); text-decoration: none; }
.readers a:hover, .chips a:hover { border-color: var(--accent); }
.formats { gap: .25rem 1rem; color: var(--soft); }
.entries > li { display: flex; gap: 1.5rem; justify-content: space-between; padding-block: 1.25rem; border-top: 1px solid var(--line); }
.entries > li:first-child { border-top: 0; padding-top: 0; }
.entries article { max-width: var(--measure); }
.entries h3 { font-size: 1.35rem; margin-block: .2rem .35rem; }
.entries h3 a, .card h4 a { text-decoration: none; }
.entries .summary { margin: 0; color: var(--soft); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.entries img { flex: none; width: 10rem; height: 6.7rem; object-fit: cover; border-radius: 6px; background: var(--wash); }
.meta .by::after { content: ''; }
.feeds h3 { font-size: 1.1rem; margin-block: 2rem .75rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1rem; align-items: start; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.2rem; }
.card h4 { font-size: 1.15rem; }
.card .formats { margin-top: .6rem; }
.card summary { cursor: pointer; font-size: .875rem; font-weight: 600; color: var(--accent); margin-top: .6rem; }
.more ul { display: grid; gap: .3rem; }
.article { max-width: var(--measure); margin-inline: auto; padding-top: clamp(2rem, 6vw, 4rem); }
.article h1 { font-size: clamp(1.9rem, 5.5vw, 2.8rem); letter-spacing: -.012em; margin-block: .4rem 1rem; }
.article .meta { font-size: .95rem; }
.article .by { color: var(--ink); font-weight: 600; }
.article .by::after { content: ' ·'; font-weight: 400; color: var(--soft); }
.article .updated::before { content: '· '; }
.body { font: 1.16rem/1.7 var(--serif); margin-top: 2rem; }
.body > *, .body p, .body ul, .body ol, .body blockquote, .body figure, .body pre, .body table { margin: 0 0 1.25em; }
.body h2, .body h3, .body h4 { border: 0; padding: 0; margin: 2em 0 .6em; font-size: 1.4rem; }
.body h3 { font-size: 1.2rem; } .body h4 { font-size: 1.05rem; }
.body ul { list-style: disc; padding-inline-start: 1.4em; } .body ol { list-style: decimal; padding-inline-start: 1.4em; }
.body blockquote { border-inline-start: 3px solid var(--accent); padding-inline-start: 1.2em; font-style: italic; color: var(--soft); }
.body pre { overflow-x: auto; background: var(--wash); border-radius: 8px; padding: 1em; font-size: .85rem; line-height: 1.5; }
.body code { font-size: .9em; }
.body table { border-collapse: collapse; display: block; overflow-x: auto; font: .95rem/1.5 var(--sans); }
.body th, .body td { border-bottom: 1px solid var(--line); padding: .45em .8em .45em 0; text-align: start; vertical-align: top; }
.body img, .lead-image img { display: block; border-radius: 6px; background: var(--wash); }
figure { margin: 2rem 0; }
figcaption { font: .875rem/1.5 var(--sans); color: var(--soft); margin-top: .5rem; }
audio { width: 100%; }
.article > footer { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: .9rem; color: var(--soft); }
.sources h2 { font: 600 .8rem var(--sans); text-transform: uppercase; letter-spacing: .06em; border: 0; padding: 0; margin: 1rem 0 .4rem; }
@media (max-width: 36rem) {
  .entries > li { gap: 1rem; }
  .entries img { width: 5.5rem; height: 5.5rem; }
  .entries .summary { display: none; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; }
  .masthead, .colophon, .subscribe, .formats, .skip, nav, audio, details { display: none; }
  .body { font-size: 11pt; }
  .body a::after { content: ' (' attr(href) ')'; font-size: .8em; }
}
`;
