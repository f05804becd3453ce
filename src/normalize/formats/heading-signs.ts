import { textContent } from 'domutils';
import { elementsNamed } from '../elements-named.ts';
import { type Landmarks, landmarksNamed } from '../landmarks.ts';

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const links: ReadonlySet<string> = new Set(['a']);

/** What a heading's link to itself is shown as. */
const sign = /^\s*(?:[#¶§∞⚓]|🔗\uFE0F?)\s*$/u;

/** Takes the links to themselves out of headings, which programs add for those who want to share one. */
export function dropHeadingSigns(landmarks: Landmarks): void {
  for (const heading of landmarksNamed(landmarks, headings))
    for (const link of elementsNamed(heading, links))
      if (sign.test(textContent(link))) link.children = [];
}
