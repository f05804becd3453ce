import type { CheerioAPI } from 'cheerio';
import { type ChildNode, isDocument } from 'domhandler';
import type { Removal } from '../../article.ts';
import { dropClosingLines } from './closing-lines.ts';
import { cutOut } from './cut-out.ts';
import { filterRuns } from './filters.ts';
import { flowOf } from './flow.ts';
import { dropEmptyHeadings } from './headings.ts';
import { dropLinkLists } from './lists.ts';
import { outline } from './outline.ts';
import { phrasesFor } from './phrases/phrases.ts';
import { dropRepeats } from './repeats.ts';
import { findRoot } from './root.ts';
import { Titles } from './titles.ts';
import { cutAtEndMark, trimHead, trimTail } from './trim.ts';
import { undoExcess } from './undo.ts';

/** The body of a page: what is left of its tree, and what was taken out of it and why. */
export interface Content {
  readonly nodes: readonly ChildNode[];
  readonly removed: readonly Removal[];
}

/** What is known of the page before its body is looked for. */
export interface Known {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string | null;
}

/**
 * Finds the article in a page and cuts everything else out of its tree. Each pass only adds marks
 * to the blocks of a light tree; the last one cuts.
 */
export function content($: CheerioAPI, { title, language }: Known): Content {
  const [document] = $.root().get();
  if (!document || !isDocument(document)) throw new TypeError('a page is parsed as a document');
  const phrases = phrasesFor(language);
  const { root: page, skipped } = outline(document);
  const root = findRoot(page) ?? page;
  const flow = flowOf(root);
  dropLinkLists(root, flow, phrases);
  undoExcess(flow);
  filterRuns({ flow, titles: new Titles($, title), phrases });
  trimHead(flow);
  cutAtEndMark(flow, phrases);
  dropRepeats(flow);
  trimTail(flow);
  dropClosingLines(flow, phrases);
  dropEmptyHeadings(flow);
  return cutOut(page, root, skipped);
}
