import type { Document } from 'domhandler';
import type { Landmarks } from '../landmarks.ts';
import type { Parsed } from '../parsed.ts';
import { dropAbout } from './about.ts';
import { isHeading, type Section } from './block.ts';
import { dropClosingLines } from './closing-lines.ts';
import { type Content, cutOut } from './cut-out.ts';
import { showFallback } from './fallback.ts';
import { filterRuns } from './filters.ts';
import { type Flow, flowOf } from './flow.ts';
import { dropEmptyHeadings } from './headings.ts';
import { dropLinkLists } from './lists.ts';
import { type Outline, outline } from './outline.ts';
import { phrasesFor } from './phrases/phrases.ts';
import { dropRepeats } from './repeats.ts';
import { findRoot } from './root.ts';
import { Titles } from './titles.ts';
import { cutAtEndMark, trimHead, trimTail } from './trim.ts';
import { undoExcess } from './undo.ts';

/** What is known of the page before its body is looked for. */
export interface Known {
  readonly title: string;
  /** Their names. */
  readonly authors: readonly string[];
  /** A BCP 47 tag. */
  readonly language: string | null;
}

/**
 * Finds the article in a page and cuts everything else out of its tree. Each pass only adds marks
 * to the blocks of a light tree; the last one cuts. What was written as an article and nothing else
 * only loses a repetition of its title.
 */
export function content({ tree, kind, landmarks }: Parsed, known: Known): Content {
  const [document] = tree;
  if (document === undefined) throw new TypeError('a page is parsed as a document');
  const { root: page, skipped } = outlineOf(document, landmarks);
  const titles = new Titles(landmarks, known.title);
  if (kind === 'page') return cutOut(page, passes(page, titles, known), skipped);
  dropTitle(flowOf(page), titles);
  return cutOut(page, page, skipped);
}

/** Pages with less prose, in characters, may have their article where scripts are off. */
const leastProse = 250;

function outlineOf(document: Document, landmarks: Landmarks): Outline {
  const first = outline(document);
  const isEnough = first.root.measure.proseLength >= leastProse;
  return isEnough || !showFallback(landmarks) ? first : outline(document);
}

/** @returns the section that holds the article, with all that is not the article's marked */
function passes(page: Section, titles: Titles, { authors, language }: Known): Section {
  const phrases = phrasesFor(language);
  const root = findRoot(page) ?? page;
  const flow = flowOf(root);
  dropLinkLists(root, flow, phrases);
  undoExcess(flow);
  filterRuns({ flow, titles, phrases });
  trimHead(flow);
  cutAtEndMark(flow, phrases);
  dropRepeats(flow);
  trimTail(flow);
  dropClosingLines(flow, phrases);
  dropAbout(flow, authors, phrases);
  dropEmptyHeadings(flow);
  return root;
}

function dropTitle({ runs }: Flow, titles: Titles): void {
  const [first] = runs;
  if (first && isHeading(first.section) && titles.has(first.text)) first.dropped = 'title';
}
