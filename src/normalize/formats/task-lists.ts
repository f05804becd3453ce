import type { MarkdownIt } from 'markdown-it';

const marks: Readonly<Record<string, string>> = { ' ': '☐', x: '☑', X: '☑' };

/** GitHub's task lists: a sign in the place of the form's box, which no feed could show. */
export const taskLists = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('block', 'task-lists', state => {
    for (const [at, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || state.tokens[at - 2]?.type !== 'list_item_open') continue;
      token.content = token.content.replace(
        /^\[([ xX])\](?=\s)/,
        (_, mark: string) => marks[mark] ?? '',
      );
    }
  });
};
