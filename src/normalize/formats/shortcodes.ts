import type { Removal } from '../../article.ts';

/** A template tag of a site generator in the body of a text. */
interface Shortcode {
  readonly pattern: RegExp;
  /** Markdown or HTML in its place; null takes it out. */
  readonly replace: ((found: readonly (string | undefined)[]) => string) | null;
}

/**
 * Hugo's built-in shortcodes (`{{< figure >}}`, `{{% youtube %}}`) and Jekyll's Liquid tags. The
 * first that matches counts; the last row of each generator takes out what is not known.
 */
export const shortcodes: readonly Shortcode[] = [
  {
    pattern: /\{\{[<%]\s*youtube\s+(?:id=)?["']?([\w-]{6,20})["']?[^}]*[>%]\}\}/g,
    replace: ([, id]) => `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`,
  },
  {
    pattern: /\{\{[<%]\s*vimeo\s+(?:id=)?["']?(\d+)["']?[^}]*[>%]\}\}/g,
    replace: ([, id]) => `<iframe src="https://player.vimeo.com/video/${id}"></iframe>`,
  },
  {
    pattern: /\{\{[<%]\s*figure\s([^}]*)[>%]\}\}/g,
    replace: ([, attributes = '']) => figure(attributes),
  },
  { pattern: /\{\{[<%]\s*(?:rel)?ref\s+"([^"]*)"\s*[>%]\}\}/g, replace: ([, path = '']) => path },
  {
    pattern:
      /\{\{[<%]\s*highlight\s+(\w+)[^}]*[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
    replace: ([, language, code]) => fenced(language, code),
  },
  {
    pattern: /\{%-?\s*highlight\s+(\w+)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g,
    replace: ([, language, code]) => fenced(language, code),
  },
  { pattern: /\{%-?\s*(?:end)?raw\s*-?%\}/g, replace: () => '' },
  { pattern: /\{\{[<%][^}]{0,400}[>%]\}\}/g, replace: null },
  { pattern: /\{%[^%\n]{0,400}%\}/g, replace: null },
];

/** What code shows stays as it is: fenced blocks, and spans between backticks. */
const code = /(^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\2[^\n]*$|`[^`\n]+`)/m;

/** A body without template tags, and the tags that stood for nothing that can be shown. */
export function withoutShortcodes(body: string): { body: string; removed: Removal[] } {
  if (!/\{[{%]/.test(body)) return { body, removed: [] };
  const removed: Removal[] = [];
  const pieces = body.split(new RegExp(code.source, 'gm'));
  // The split keeps what its two groups have found: every third piece is text, the next one code.
  const replaced = pieces.map((piece, at) => {
    if (at % 3 === 2) return '';
    return at % 3 === 1 ? piece : replaceIn(piece, removed);
  });
  return { body: replaced.join(''), removed };
}

function replaceIn(text: string, removed: Removal[]): string {
  return shortcodes.reduce(
    (rest, { pattern, replace }) =>
      rest.replace(pattern, (...found: (string | undefined)[]) => {
        if (replace) return replace(found);
        removed.push({ reason: 'template tag', text: found[0] ?? '' });
        return '';
      }),
    text,
  );
}

function figure(attributes: string): string {
  const value = (name: string) =>
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const caption = value('caption') || value('title');
  const image = `<img src="${value('src')}" alt="${value('alt')}">`;
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function fenced(language: string | undefined, code: string | undefined): string {
  return `\n\`\`\`${language ?? ''}\n${(code ?? '').trimEnd()}\n\`\`\`\n`;
}
