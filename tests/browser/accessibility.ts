import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe-core finds wrong with a page, by day and by night: rule and elements, nothing for a page
 * that is right. By night only the colours are others.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(axe.source);
  const byDay = await found(page, '');
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...byDay, ...(await found(page, `{ runOnly: ['color-contrast'] }`))];
}

async function found(page: Page, options: string): Promise<string[]> {
  const { violations }: axe.AxeResults = await page.evaluate(`axe.run(${options})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Pixels by which the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.scrollingElement.scrollWidth - innerWidth');
}
