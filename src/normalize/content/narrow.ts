import { type Block, isHeading, nearest, type Run, runsOf, type Section } from './block.ts';
import { isIngredient } from './ingredients.ts';

/** A shorter opening is a standfirst, a disclosure or a line about the author. */
const shortestOpening = 300;

/**
 * Narrows the article down to its core: what stands beside it in the root is mostly about the site
 * or other articles. Paragraphs before it are the opening of the article, if they are more than a
 * line, and stay; so do several below the title, even outside the root, and what a recipe needs.
 *
 * @param core the root itself, or a section below it that holds nearly all of its weight
 * @returns the section that holds the article, with all marked that stands beside it
 */
export function narrow(root: Section, core: Section): Section {
  const opening = [...openingOf(root, core), ...ingredientsBeside(root, core)];
  if (opening.length > 0) return keepOnly(root, core, opening);
  const page = sectionWithTitle(root);
  const paragraphs = openingOf(page, core).filter(run => run.section.name === 'p');
  return isOpening(paragraphs, 2) ? keepOnly(page, core, paragraphs) : core;
}

/** The paragraphs between the title, where there is one, and the core. */
function openingOf(around: Section, core: Section): readonly Run[] {
  const inCore = new Set(runsOf(core));
  const runs = runsOf(around);
  const start = runs.findIndex(run => inCore.has(run));
  const title = runs.slice(0, start).findLastIndex(isTitle);
  const opening = runs
    .slice(title + 1, start)
    .filter(run => !run.dropped && run.prose && run.linkDensity < 0.3);
  return isOpening(opening, 1) ? opening : [];
}

/** What a recipe needs, and the heading above it: the core are the steps, which are its prose. */
function ingredientsBeside(root: Section, core: Section): readonly Run[] {
  const inCore = new Set(runsOf(core));
  const runs = runsOf(root).filter(run => !run.dropped && !inCore.has(run));
  const isPart = (run: Run | undefined): boolean => run !== undefined && isIngredient(run);
  return runs.filter((run, at) => isPart(run) || (isHeading(run.section) && isPart(runs[at + 1])));
}

function isOpening(runs: readonly Run[], fewest: number): boolean {
  const length = runs.reduce((sum, run) => sum + run.length, 0);
  return runs.length >= fewest && length >= shortestOpening;
}

/** The innermost section around the root that holds a title of the page; the root when none does. */
function sectionWithTitle(root: Section): Section {
  let inner = root;
  if (holdsTitle(root)) return root;
  for (let outer = root.parent; outer; outer = outer.parent) {
    if (outer.children.some(child => child !== inner && holdsTitle(child))) return outer;
    inner = outer;
  }
  return root;
}

function holdsTitle(block: Block): boolean {
  return block.kind === 'section' && (block.name === 'h1' || block.children.some(holdsTitle));
}

function isTitle(run: Run): boolean {
  return nearest(run, ({ name }) => name === 'h1') !== null;
}

function keepOnly(around: Section, core: Section, opening: readonly Run[]): Section {
  dropBeside(around, core, new Set(opening));
  return around;
}

/** @returns whether anything of the block stays */
function dropBeside(block: Block, core: Section, opening: ReadonlySet<Run>): boolean {
  if (block === core) return true;
  const stays =
    block.kind === 'run'
      ? opening.has(block)
      : block.children.map(child => dropBeside(child, core, opening)).includes(true);
  // Whatever it was dropped for before: that may be doubted and undone, this may not.
  if (!stays) block.dropped = 'elsewhere';
  return stays;
}
