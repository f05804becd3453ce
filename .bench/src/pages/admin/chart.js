import { html } from '../html.js';
const width = 720;
const height = 200;
const margin = { left: 48, bottom: 24, top: 12, right: 12 };
/** Values over time as a line with its area; one point is a dot. Days without a value are bridged. */
export function chart(points, title) {
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined)
        return html `<p class="empty">No figures yet.</p>`;
    const top = ceiling(Math.max(...points.map(({ value }) => value)));
    const [start, end] = [Date.parse(first.day), Date.parse(last.day)];
    const x = (day) => end === start
        ? (margin.left + width - margin.right) / 2
        : margin.left +
            ((Date.parse(day) - start) / (end - start)) * (width - margin.left - margin.right);
    const y = (value) => height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
    const line = points.map(({ day, value }) => `${rounded(x(day))},${rounded(y(value))}`).join(' ');
    const floor = height - margin.bottom;
    return html `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${first.value} on ${first.day}, ${last.value} on ${last.day}">
${[0, top / 2, top].map(value => html `<line class="grid" x1="${margin.left}" x2="${width - margin.right}" y1="${rounded(y(value))}" y2="${rounded(y(value))}"/><text x="${margin.left - 8}" y="${rounded(y(value) + 4)}" text-anchor="end">${value}</text>`)}
<polygon points="${rounded(x(first.day))},${floor} ${line} ${rounded(x(last.day))},${floor}"/>
<polyline points="${line}"/>
<circle cx="${rounded(x(last.day))}" cy="${rounded(y(last.value))}" r="4"/>
<text x="${margin.left}" y="${height - 6}">${first.day}</text>
${first.day !== last.day && html `<text x="${width - margin.right}" y="${height - 6}" text-anchor="end">${last.day}</text>`}
</svg>`;
}
/** An even round number that is not below the value. */
function ceiling(value) {
    const step = 10 ** Math.max(Math.floor(Math.log10(Math.max(value, 1))), 0);
    return Math.max(Math.ceil(value / step / 2) * step * 2, 2);
}
function rounded(pixels) {
    return Math.round(pixels * 10) / 10;
}
