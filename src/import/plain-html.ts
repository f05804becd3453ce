/** Text as HTML that shows it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text for a field in which HTML is understood: escaped only where it would be taken for HTML. */
export function fieldText(text: string): string {
  return /&[#\w]+;|<\/?[a-z]/i.test(text) ? escaped(text) : text;
}

/** Text as HTML, a paragraph for each block of it. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter(block => block.trim() !== '')
    .map(block => `<p>${escaped(block.trim()).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}
