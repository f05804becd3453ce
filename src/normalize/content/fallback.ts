import { type Element, isTag, type ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import type { Landmarks } from '../landmarks.ts';

/** Notes that the page needs scripts are shorter, in characters. */
const shortestText = 500;

/**
 * Shows the article of a page that writes it by script and has it for readers without scripts in
 * `<noscript>`.
 *
 * @returns whether there was one
 */
export function showFallback(landmarks: Landmarks): boolean {
  const fallbacks = (landmarks.get('noscript') ?? []).filter(isArticle);
  for (const element of fallbacks) element.name = 'div';
  return fallbacks.length > 0;
}

function isArticle(element: Element): boolean {
  return holdsParagraph(element) && textContent(element).trim().length > shortestText;
}

function holdsParagraph({ children }: ParentNode): boolean {
  return children.some(child => isTag(child) && (child.name === 'p' || holdsParagraph(child)));
}
