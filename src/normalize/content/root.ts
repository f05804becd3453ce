import { isHeading, type Run, runsOf, type Section } from './block.ts';
import { findCards } from './cards.ts';
import { isBodyName, markFurniture } from './furniture.ts';
import { findLayoutWords } from './layout-words.ts';
import { narrow } from './narrow.ts';

/** The section that holds the article, and how much prose is left in it. */
interface Choice {
  readonly section: Section | null;
  readonly prose: number;
}

/** Less prose, in characters, is hardly an article. */
const leastProse = 250;

/** A section with this share of its parent's weight is the core of it. */
const coreShare = 0.8;

/**
 * Finds the section that holds the article, and marks the furniture in it. Where next to nothing is
 * found, the names of elements are trusted less in a second attempt.
 *
 * @returns null for a page without prose
 */
export function findRoot(page: Section): Section | null {
  const cards = findCards(page);
  const prose = page.measure.proseLength;
  const strictly = (): Choice => {
    markFurniture(page, { prose, most: 0.6, layoutWords: new Set(), cards });
    return choose(page);
  };
  const first = strictly();
  if (first.prose >= leastProse && first.prose >= prose * 0.12) return coreOf(first);
  markFurniture(page, { prose, most: 0.2, layoutWords: findLayoutWords(page), cards });
  const second = choose(page);
  const isBetter = second.prose > first.prose * (first.prose < 100 ? 1 : 2.5);
  const best = isBetter ? second : strictly();
  return (best.prose < leastProse ? bodyByName(page, best.prose) : null) ?? coreOf(best);
}

/** Where there is next to no prose, as in a list of results, the section that is called the body. */
function bodyByName(page: Section, prose: number): Section | null {
  const least = Math.max(shortestBody, prose * 4);
  const bodies = namedBodies(page).map(section => ({ section, length: lengthOf(section) }));
  const [longest] = bodies.sort((a, b) => b.length - a.length);
  return longest && longest.length > least ? longest.section : null;
}

/** In characters, as {@link leastProse}. */
const shortestBody = 300;

/** The outermost sections that are called the body. */
function namedBodies(section: Section): Section[] {
  if (isNamedBody(section)) return [section];
  return section.children.flatMap(child => (child.kind === 'section' ? namedBodies(child) : []));
}

function isNamedBody({ element, words, name }: Section): boolean {
  if (name === 'body' || !('attribs' in element)) return false;
  return /articlebody/i.test(element.attribs.itemprop ?? '') || isBodyName(words);
}

function lengthOf(section: Section): number {
  return runsOf(section).reduce((sum, run) => sum + (run.dropped ? 0 : run.length), 0);
}

/** The innermost section that still holds nearly all of the chosen one's weight, and its opening. */
function coreOf({ section: root }: Choice): Section | null {
  if (root === null) return null;
  const enough = coreShare * root.weight;
  const within = ({ children }: Section): Section | undefined =>
    children
      .filter(child => child.kind === 'section')
      .find(child => child.name !== 'p' && child.weight >= enough);
  let core = root;
  for (let next = within(core); next; next = within(core)) core = next;
  return narrow(root, core);
}

/** Weighs every section, and chooses that of greatest weight; of equals, the innermost. */
function choose(page: Section): Choice {
  let best: Choice = { section: null, prose: 0 };
  let most = -Infinity;
  const visit = (section: Section, inList: boolean): { weight: number; prose: number } => {
    const listed = inList || section.name === 'li';
    const sum = { weight: 0, prose: 0 };
    for (const child of section.children) {
      const part = child.kind === 'run' ? weigh(child, listed) : visit(child, listed);
      sum.weight += part.weight;
      sum.prose += part.prose;
    }
    section.weight = sum.weight > 0 ? sum.weight * meaningOf(section) : sum.weight;
    if (sum.prose > 0 && section.name !== 'p' && section.weight > most) {
      most = section.weight;
      best = { section, prose: sum.prose };
    }
    return sum;
  };
  visit(page, false);
  return best;
}

function weigh(run: Run, inList: boolean): { weight: number; prose: number } {
  if (run.dropped) return { weight: 0, prose: 0 };
  return { weight: weightOf(run, inList), prose: run.prose ? run.length : 0 };
}

const cells = new Set(['dd', 'dt', 'pre', 'td', 'th']);

/** What a run says for the section around it being the article. */
function weightOf(run: Run, inList: boolean): number {
  if (isHeading(run.section)) return run.linkDensity > 0.6 ? -20 : 2;
  if (run.linkDensity > 0.5) return -5 - Math.min(run.length, 100) / 2;
  if (run.prose) {
    const trust = run.excerpt ? 0.1 : 1;
    return run.length * (1 - run.linkDensity) * (inList ? 0.6 : 1) * trust;
  }
  if (inList || cells.has(run.section.name)) return 0;
  return run.length >= 25 && run.sentence ? run.length * 0.3 : -6;
}

/** What the element itself says for being the article. */
function meaningOf({ element, name, words }: Section): number {
  if ('attribs' in element && /articlebody/i.test(element.attribs.itemprop ?? '')) return 1.3;
  if (isBodyName(words)) return 1.2;
  return name === 'article' || name === 'main' ? 1.08 : 1;
}
