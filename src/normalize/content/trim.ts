import { afterLead } from '../metadata/byline-lead.ts';
import { isHeading, nearest, type Run, type Section } from './block.ts';
import { columnOf, type Flow, isInColumn } from './flow.ts';
import { isIngredient } from './ingredients.ts';
import type { PhraseMatcher } from './phrases/phrases.ts';
import { lineEnd, sentenceEnd, sentenceOrPause } from './sentences.ts';

/** Drops what stands before the first paragraph, unless it is itself text of the article. */
export function trimHead(flow: Flow): void {
  const { runs } = flow;
  const long = runs.findIndex(run => !run.dropped && run.prose && run.length >= 80);
  const first = long >= 0 ? long : runs.findIndex(run => !run.dropped && run.prose);
  for (const [at, run] of runs.slice(0, Math.max(0, first)).entries()) {
    if (run.dropped || opensArticle(run, isInColumn(run, flow))) continue;
    if (isAboveIngredients(run, runs[at + 1]) || isAboveFirst(run, at, first, runs)) continue;
    run.dropped = 'head';
  }
}

/** The heading of a part of the article that holds its first paragraph. */
function isAboveFirst(run: Run, at: number, first: number, runs: readonly Run[]): boolean {
  const isPart = isHeading(run.section) && run.section.name !== 'h1';
  return isPart && runs.slice(at + 1, first).every(between => between.dropped);
}

function isAboveIngredients({ section }: Run, next: Run | undefined): boolean {
  return isHeading(section) && next !== undefined && isIngredient(next);
}

function opensArticle(run: Run, inColumn: boolean): boolean {
  const { section, length, text } = run;
  if (section.name === 'h1') return false;
  if (isHeading(section)) return inColumn;
  if (isIngredient(run) || (inColumn && isSalutation(run))) return true;
  if (length < 60 && afterLead(text) !== null && !sentenceEnd.test(text)) return false;
  if (inColumn) return length >= 25 || lineEnd.test(text) || section.name === 'li';
  return length >= 35 && run.sentence && run.linkDensity < 0.3;
}

/** `Dear readers,` */
function isSalutation({ section, length, linkDensity, text }: Run): boolean {
  return section.name === 'p' && length < 60 && linkDensity === 0 && /[,،，]$/.test(text);
}

/**
 * Drops everything from a mark such as “Related articles” on, if most of the prose stands before it
 * and next to nothing after it.
 */
export function cutAtEndMark(flow: Flow, phrases: PhraseMatcher): void {
  const { runs, prose } = flow;
  let seen = 0;
  for (const [at, run] of runs.entries()) {
    if (!run.dropped && run.prose) seen += run.length;
    if (seen <= prose * 0.55 || !isEndMark(run, phrases)) continue;
    const rest = runs.slice(at + 1).filter(later => !later.dropped && later.prose);
    const all = lengthOf(rest);
    const inColumn = lengthOf(rest.filter(later => columnOf(later) === flow.column));
    const [most, mostInColumn] = phrases.strongEndMark.test(run.text) ? [0.3, 0.15] : [0.12, 0.04];
    if (all >= prose * most || inColumn >= prose * mostInColumn) continue;
    for (const later of runs.slice(at)) later.dropped ??= 'end';
    return;
  }
}

function isEndMark(run: Run, { endMark }: PhraseMatcher): boolean {
  if (run.dropped && run.dropped !== 'phrase') return false;
  const standsOut = isHeading(run.section) || run.emphasis > 0.8 || run.length < 40;
  return run.length < 90 && standsOut && endMark.test(run.text);
}

/** Drops the short lines after the last paragraph, unless they would be much of the text. */
export function trimTail(flow: Flow): void {
  const { runs } = flow;
  const last = lastParagraph(flow);
  const kept = runs.map((run, at) => ({ run, at })).filter(({ run }) => !run.dropped);
  const text = kept.filter(({ run }) => run.linkDensity < 0.5);
  const after = lengthOf(text.filter(({ at }) => at > last).map(({ run }) => run));
  if (after >= lengthOf(text.map(({ run }) => run)) * 0.3) return;
  const column = runs[last]?.section;
  const quotation = quotationAround(runs[last]);
  for (const { run, at } of kept) {
    if (at <= last || (quotation && quotationAround(run) === quotation)) continue;
    const inColumn = isInColumn(run, flow);
    const isLast = at === runs.length - 1;
    if (inColumn ? !closesColumn(run, isLast) : !isSentence(run) || run.section !== column)
      run.dropped = 'tail';
  }
}

/** Who wrote a post, and when, stands below its text and belongs to it. */
function quotationAround(run: Run | undefined): Section | null {
  return run ? nearest(run, ({ name }) => name === 'blockquote') : null;
}

export function lastParagraph(flow: Flow): number {
  return flow.runs.findLastIndex(run => {
    if (run.dropped || isHeading(run.section)) return false;
    const inColumn = isInColumn(run, flow);
    if (run.prose && (inColumn || !run.excerpt)) return true;
    return inColumn && run.length >= 40 && sentenceEnd.test(run.text);
  });
}

/** A short block of the main column after its last paragraph that still belongs to it. */
function closesColumn(run: Run, isLast: boolean): boolean {
  if (isHeading(run.section)) return !isLast;
  if (run.linkDensity < 0.3 && run.length >= 25) return true;
  if (run.section.name === 'li' && run.linkDensity < 0.5) return true;
  if (run.section.name === 'p' && run.linkDensity === 0 && sentenceEnd.test(run.text)) return true;
  return isSentence(run) || /^https?:\/\//.test(run.text);
}

function isSentence({ length, text }: Run): boolean {
  return length >= 20 && sentenceOrPause.test(text);
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}
