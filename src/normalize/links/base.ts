import type { CheerioAPI } from 'cheerio';
import { elementsNamed } from '../elements-named.ts';

const names: ReadonlySet<string> = new Set(['base']);

/**
 * The address against which a page's links are resolved: its `<base href>` (HTML Living Standard
 * §2.4.1), else its own.
 *
 * @param own absolute address of the article, or of the folder of what lies beside it
 */
export function baseAddress($: CheerioAPI, own: string): string {
  const bases = $.root()
    .get()
    .flatMap(root => elementsNamed(root, names));
  const declared = bases.find(({ attribs }) => attribs.href !== undefined)?.attribs.href?.trim();
  const base = declared && URL.canParse(declared, own) ? new URL(declared, own) : null;
  return base && /^https?:$/.test(base.protocol) ? base.href : own;
}
