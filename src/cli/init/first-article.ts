import { stringify } from 'yaml';
import type { Instant } from '../../article.ts';
import type { Answers } from './questions.ts';

/** A first article, which says what to do with it. */
export function firstArticle({ author = '', title }: Answers, now: Instant): string {
  const head = {
    title: `${title} begins`,
    date: `${now.slice(0, 19)}Z`,
    ...(author === '' ? {} : { author }),
    tags: ['beginnings'],
  };
  return `---\n${stringify(head)}---\n\n${text}`;
}

const text = `This is the first article. It is in the feed of everything and in the feed of its tag, and it has a
page of its own.

Change this text, or put other files beside it: Markdown, HTML, plain text or JSON. \`pressrun serve\`
publishes a file a moment after it was saved.
`;
