import { html } from '../html.js';
import { chart } from './chart.js';
import { adminFrame } from './frame.js';
/** Subscribers over the last seven days by reader and by feed, and their sum over time. */
export function subscribersPage(look, lines, history) {
    const sum = (wanted) => lines
        .filter(({ claimed }) => claimed === wanted)
        .reduce((total, { subscribers }) => total + subscribers, 0);
    return adminFrame(look, 'Subscribers', 'Subscribers', html `<dl class="figures">
<div><dt>Claimed by aggregators</dt><dd>${sum(true)}</dd></div>
<div><dt>Individual readers</dt><dd>${sum(false)}</dd></div></dl>
<p class="meta">Over seven days: the latest claim of every aggregator, which can be forged, and the busiest day of every reader that asks for itself. Browsers are left out. No addresses are kept.</p>
<section class="panel" aria-labelledby="time"><h2 id="time">Over time</h2>${chart(history, 'Subscribers')}</section>
<div class="sides">${table('By reader', grouped(lines, 'client'))}${table('By feed', grouped(lines, 'feed'))}</div>`);
}
function grouped(lines, by) {
    const groups = new Map();
    for (const line of lines) {
        const name = line[by];
        const { claimed, counted } = groups.get(name) ?? { claimed: 0, counted: 0 };
        const group = line.claimed
            ? { name, claimed: claimed + line.subscribers, counted }
            : { name, claimed, counted: counted + line.subscribers };
        groups.set(name, group);
    }
    return [...groups.values()].sort((a, b) => b.claimed + b.counted - a.claimed - a.counted);
}
function table(title, groups) {
    return html `<table><caption>${title}</caption><thead><tr><th scope="col">Name</th><th scope="col">Claimed</th><th scope="col">Individual</th></tr></thead>
<tbody>${groups.map(({ name, claimed, counted }) => html `<tr><th scope="row">${name}</th><td>${claimed}</td><td>${counted}</td></tr>`)}</tbody></table>`;
}
