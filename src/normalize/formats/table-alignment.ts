import type { MarkdownIt } from 'markdown-it';

/** States a column's alignment as an attribute: the sanitizer takes out every style. */
export const tableAlignment = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push('table-alignment', state => {
    for (const token of state.tokens) {
      const side = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
      if (side === undefined) continue;
      token.attrs = [['align', side]];
    }
  });
};
