/** A Markdown article with front matter. */
export function markdown(title: string, facts: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ title, ...facts }).map(([name, value]) => `${name}: ${value}`);
  const text = `The text of ${title} is one paragraph, and it ends with a full stop.`;
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
