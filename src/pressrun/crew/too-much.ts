import type { Problem } from '../../problem.ts';
import { givenUp, type Taken } from '../reading/taken.ts';
import type { FileOrder, PartOrder } from './hand.ts';

/** What is told of documents of which a thread has died. */
export function tooMuchToMake({ feed, archive }: PartOrder): Problem {
  const where = `feed ${feed.definition.key}${archive === 0 ? '' : `, archive ${archive}`}`;
  const what = 'making its documents took more memory or time than they may take';
  const fix =
    'Set feeds.limit and feeds.archives.size lower, or make its largest articles smaller.';
  return { what, where, fix };
}

/** A file of which a thread has died, given up. */
export function tooMuch({ file }: FileOrder, rules: string): Taken {
  const what = 'normalizing the file took more memory or time than a page may take';
  const fix = 'Make it smaller, or save the page again without what is not the article.';
  return givenUp(file, rules, { what, where: file.path, fix });
}
