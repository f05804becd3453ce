import { bylineLeads, weakLeads } from './byline-words.ts';

/** Words as alternatives of a pattern, longer ones first so that none hides behind its beginning. */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[()]/g, String.raw`\$&`))
    .join('|');
}

const leads = Object.values(bylineLeads).flat();

/** The lead, then a colon, a space or the line's end. */
const lead = new RegExp(
  String.raw`^[\s•·|–—-]*(?:${alternatives(leads)})(?:\s*[:：/／]\s*|\s+|$)`,
  'iu',
);

/** The lead right before a name in capitals: `ByAnn Lee`. */
const gluedLead = /^(?:[Bb]y|BY)(?=\p{Lu}\p{Ll})/u;

/** The rest of a line after words such as `Written by:`; null where it has none. */
export function afterLead(line: string): string | null {
  const match = lead.exec(line) ?? gluedLead.exec(line);
  return match === null ? null : line.slice(match[0].length).trim();
}

const label = new RegExp(
  String.raw`^(?:${alternatives(leads.filter(word => !weakLeads.has(word)))})\s*[:：]?$`,
  'iu',
);

/** Whether a line is nothing but a label of authors that can hardly be anything else. */
export function isLabel(line: string): boolean {
  return line.length < 40 && label.test(line);
}
