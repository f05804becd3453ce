import { type Document, type Element, isTag } from 'domhandler';
import { nearest, type Run, runsOf, type Section } from './block.ts';

/**
 * Makes figures of pictures and their captions where the page has other elements for them.
 *
 * @returns the captions that stay in the tree, in a `figcaption`; all others have no picture
 */
export function keepCaptions(root: Section): ReadonlySet<Run> {
  const kept = new Set<Run>();
  for (const section of captionsIn(root)) {
    if (holdsPicture(section.element)) makeFigure(section);
    else if (isInFigure(section)) makeCaption(section);
    else continue;
    for (const run of runsOf(section)) if (isInCaption(run)) kept.add(run);
  }
  return kept;
}

/** The topmost sections that are dropped as captions. */
function captionsIn(section: Section): Section[] {
  if (section.dropped === 'caption') return [section];
  return section.children.flatMap(child => (child.kind === 'section' ? captionsIn(child) : []));
}

function makeFigure(section: Section): void {
  if (!isTag(section.element)) return;
  section.element.name = 'figure';
  for (const child of section.children) if (child.kind === 'section') makeCaption(child);
}

function makeCaption({ element }: Section): void {
  if (isTag(element) && !holdsPicture(element)) element.name = 'figcaption';
}

function holdsPicture({ children }: Element | Document): boolean {
  return children.some(child => isTag(child) && (child.name === 'img' || holdsPicture(child)));
}

function isInFigure({ parent }: Section): boolean {
  for (let section = parent; section; section = section.parent)
    if (section.name === 'figure') return holdsPicture(section.element);
  return false;
}

function isInCaption(run: Run): boolean {
  return nearest(run, ({ element }) => isTag(element) && element.name === 'figcaption') !== null;
}
