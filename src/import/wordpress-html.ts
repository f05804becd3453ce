/** Elements that stand for themselves, and are not put into a paragraph. */
const blocks =
  'address|article|aside|audio|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|script|style|table|tbody|td|tfoot|th|thead|tr|ul|video';
const startsBlock = new RegExp(`^</?(${blocks})\\b`, 'i');

/**
 * The text of a post as HTML. The block editor writes HTML between comments; the editor before it
 * left paragraphs as blank lines, which WordPress makes into elements when a post is shown.
 */
export function postHtml(content: string): string {
  const plain = content.replace(/\r\n?/g, '\n');
  const html = /<!--\s*wp:/.test(plain) ? plain : withParagraphs(plain);
  return withoutShortcodes(html)
    .replace(/<!--\s*\/?wp:[\s\S]*?-->/g, '')
    .replace(/<p>\s*<\/p>/gi, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Blocks between blank lines, except in what is preformatted. */
function withParagraphs(text: string): string {
  return text
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece
            .split(/\n\s*\n/)
            .map(paragraph)
            .join('\n'),
    )
    .join('\n');
}

function paragraph(block: string): string {
  const text = block.trim();
  if (text === '') return '';
  const element = startsBlock.exec(text)?.[1];
  if (element === undefined) return `<p>${text.replaceAll('\n', '<br>\n')}</p>`;
  const whole = new RegExp(`^[\\s\\S]*</${element}\\s*>|^<[^>]*>`, 'i').exec(text);
  const end = whole?.[0].length ?? text.length;
  return `${text.slice(0, end)}\n${paragraph(text.slice(end))}`.trim();
}

/** `[caption]<img> What it shows[/caption]`; `[embed]`, which holds an address; and all others. */
function withoutShortcodes(html: string): string {
  return html
    .replace(
      /(?:<p>)?\[(?:wp_)?caption[^\]]*\]\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([\s\S]*?)\[\/(?:wp_)?caption\](?:<\/p>)?/gi,
      (_, image: string, text: string) =>
        `<figure>${image.trim()}<figcaption>${text.trim()}</figcaption></figure>`,
    )
    .replace(
      /(?:<p>)?\[embed[^\]]*\]\s*([^[\s]+)\s*\[\/embed\](?:<\/p>)?/gi,
      (_, url: string) => `<p><a href="${url}">${url}</a></p>`,
    )
    .replace(/\[\/?(?:audio|gallery|playlist|video)\b[^\]]*\]/gi, '')
    .replace(/\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]/gi, '');
}
