/** What the admin's pages add to the style of all pages. */
export const adminStyle = `.admin .masthead { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 2rem; }
.admin nav { flex: 1 1 20rem; }
.admin nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .95rem; }
.admin nav a { text-decoration: none; padding-block: .25rem; }
.admin nav a[aria-current] { color: var(--ink); border-bottom: 2px solid var(--accent); font-weight: 600; }
.admin h1 { font-size: 2rem; margin-block: 2rem 1rem; }
.admin h2 { font-size: 1.2rem; border: 0; padding: 0; margin-block: 2rem .6rem; }
.admin section.panel > h2:first-child { margin-top: 0; }
.admin code { font: .85em/1.5 ui-monospace, Menlo, Consolas, monospace; color: var(--soft); overflow-wrap: anywhere; }
.admin pre { margin: 0; overflow: auto; max-height: 32rem; background: var(--wash); border-radius: 8px; padding: 1rem; }
.admin pre code { color: var(--ink); white-space: pre-wrap; }
.masthead button { height: 2.1rem; font-size: .85rem; }
button.quiet { color: var(--ink); background: transparent; box-shadow: inset 0 0 0 1px var(--line); }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.2rem; margin-block: 1rem; }
.panel .meta { margin-top: .7rem; }
.panel form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.panel form label { font-size: .875rem; color: var(--soft); }
progress { width: 100%; height: .5rem; margin-block: .8rem .2rem; accent-color: var(--accent); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: start; font-weight: 600; padding-block: .4rem; }
th, td { text-align: start; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: break-word; min-width: 5rem; font-variant-numeric: tabular-nums; }
tbody th { overflow-wrap: anywhere; }
.listing th:first-child { width: 50%; min-width: 11rem; }
td time { white-space: nowrap; }
thead th { font-size: .8rem; color: var(--soft); }
.fine { color: var(--fine); font-size: .9rem; }
.alert { color: var(--accent); font-weight: 600; margin: 0; }
.runs > li { border-bottom: 1px solid var(--line); padding-block: .6rem; }
.runs summary { cursor: pointer; display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; font-size: .95rem; }
.outcome, .kind { font-size: .78rem; font-weight: 600; padding: .05rem .5rem; border-radius: 99px; background: var(--wash); }
.outcome.published, .kind.in { color: var(--fine); }
.outcome.failed, .outcome.refused { color: var(--accent); }
.changes, .placements, .removed { display: grid; gap: .35rem; font-size: .9rem; margin-block: .6rem; }
.placements summary { cursor: pointer; }
.removed { max-height: 24rem; overflow: auto; }
.login { max-width: 26rem; }
.panel > :last-child { margin-bottom: 0; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1.5rem; align-items: start; }
.sides .body { margin: 0; font-size: 1rem; max-height: 32rem; overflow: auto; border: 1px solid var(--line); border-radius: 8px; padding: 1rem; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 0 0 1rem; }
.figures dt { color: var(--soft); font-size: .875rem; } .figures dd { margin: 0; font: 700 2.4rem/1.2 var(--serif); }
.chart { width: 100%; height: auto; font: 12px var(--sans); fill: var(--soft); }
.chart .grid { stroke: var(--line); } .chart polyline { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; }
.chart polygon { fill: var(--accent); opacity: .12; } .chart circle { fill: var(--accent); }
`;
