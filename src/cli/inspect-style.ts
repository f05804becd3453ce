import { type Html, html } from '../pages/html.ts';

/** The look of the page of `inspect --html`: two columns that scroll together, by day and night. */
export const inspectStyle: Html = html`
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 1rem; }
table { border-collapse: collapse; font-size: 0.875rem; margin-bottom: 1rem; }
th, td { text-align: start; vertical-align: top; padding: 0.125rem 0.75rem 0.125rem 0; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.sides > * { min-width: 0; overflow-wrap: anywhere; }
article img, article video { max-width: 100%; height: auto; }
.original p { margin: 0 0 0.5rem; padding-inline-start: 0.75rem; border-inline-start: 4px solid; }
.original .kept { border-color: light-dark(#2a7d3f, #6cc283); }
.original .removed { border-color: light-dark(#b3392f, #f08c82); opacity: 0.75; }
.removed span { font-size: 0.8125rem; font-weight: 600; }
`;
