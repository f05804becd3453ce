import type { Document, Element, Text } from 'domhandler';
import type { Reason } from './reason.ts';

/**
 * The light tree that the passes work on: sections are the page's block elements, runs are the
 * stretches of text between their edges. Lengths are in characters, where one of Chinese, Japanese
 * or Korean script counts three.
 */
export type Block = Section | Run;

export interface Section {
  readonly kind: 'section';
  readonly element: Element | Document;
  /** Tag name; empty for the document. */
  readonly name: string;
  /** Class, id and test names, split into lower-case words. */
  readonly words: string;
  readonly hidden: boolean;
  readonly parent: Section | null;
  readonly children: Block[];
  readonly measure: Measure;
  /** What speaks for its being the article, once it is weighed. */
  weight: number;
  /** Why it is not in the article; null while it is. */
  dropped: Reason | null;
}

/** What a section holds, at any depth. */
export interface Measure {
  length: number;
  linkLength: number;
  proseLength: number;
  /** Number of runs that are prose. */
  paragraphs: number;
}

export interface Run {
  readonly kind: 'run';
  readonly section: Section;
  readonly nodes: readonly Text[];
  readonly text: string;
  readonly length: number;
  /** Share of the characters that is link text, and that is emphasized, from 0 to 1. */
  readonly linkDensity: number;
  readonly emphasis: number;
  /** It has the punctuation of a sentence. */
  readonly sentence: boolean;
  /** It breaks off with an ellipsis. */
  readonly excerpt: boolean;
  /** Long enough, and enough of a sentence, to be a paragraph of an article. */
  readonly prose: boolean;
  dropped: Reason | null;
}

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export function isHeading({ name }: Section): boolean {
  return headings.has(name);
}

/** The nearest section around a block of which the test holds. */
export function nearest(block: Block, test: (section: Section) => boolean): Section | null {
  let section = block.kind === 'run' ? block.section : block.parent;
  while (section && !test(section)) section = section.parent;
  return section;
}

/** The runs below a section, in reading order. */
export function runsOf(section: Section, runs: Run[] = []): Run[] {
  for (const child of section.children) {
    if (child.kind === 'run') runs.push(child);
    else runsOf(child, runs);
  }
  return runs;
}

/** Marks a section and all that it holds. */
export function drop(section: Section, reason: Reason): void {
  section.dropped = reason;
  for (const child of section.children) {
    if (child.kind === 'section') drop(child, reason);
    else child.dropped ??= reason;
  }
}
