import { type Block, type Run, runsOf, type Section } from './block.ts';

/** A shorter opening is a standfirst, a disclosure or a line about the author. */
const shortestOpening = 300;

/**
 * Narrows the article down to its core: what stands beside it in the root is mostly about the site
 * or other articles. Paragraphs before it are the opening of the article, if they are more than a
 * line, and stay.
 *
 * @param core the root itself, or a section below it that holds nearly all of its weight
 * @returns the section that holds the article, with all marked that stands beside it
 */
export function narrow(root: Section, core: Section): Section {
  const opening = openingOf(root, core);
  if (opening.size === 0) return core;
  dropBeside(root, core, opening);
  return root;
}

function openingOf(root: Section, core: Section): ReadonlySet<Run> {
  const inCore = new Set(runsOf(core));
  const runs = runsOf(root);
  const before = runs.slice(
    0,
    runs.findIndex(run => inCore.has(run)),
  );
  const opening = before.filter(run => !run.dropped && run.prose && run.linkDensity < 0.3);
  const length = opening.reduce((sum, run) => sum + run.length, 0);
  return new Set(length < shortestOpening ? [] : opening);
}

/** @returns whether anything of the block stays */
function dropBeside(block: Block, core: Section, opening: ReadonlySet<Run>): boolean {
  if (block === core) return true;
  const stays =
    block.kind === 'run'
      ? opening.has(block)
      : block.children.map(child => dropBeside(child, core, opening)).includes(true);
  if (!stays) block.dropped ??= 'elsewhere';
  return stays;
}
