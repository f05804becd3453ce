import { load } from '../../config/load.ts';
import { ProblemError } from '../../problem.ts';

/** What is asked for a new publication: a flag, the option that it sets, and how it is asked. */
export interface Question {
  readonly flag: string;
  /** Dotted, as in the options table. */
  readonly option: string;
  readonly ask: string;
  /** Whether it may be left empty. */
  readonly isOptional: boolean;
}

export const questions: readonly Question[] = [
  {
    flag: 'title',
    option: 'site.title',
    ask: 'What is the publication called?',
    isOptional: false,
  },
  {
    flag: 'url',
    option: 'site.url',
    ask: 'At which address will people find it?',
    isOptional: false,
  },
  {
    flag: 'language',
    option: 'site.language',
    ask: 'In which language is it written?',
    isOptional: false,
  },
  {
    flag: 'author',
    option: 'site.author.name',
    ask: 'Who writes it, where an article does not say?',
    isOptional: true,
  },
  {
    flag: 'articles',
    option: 'articles.folder',
    ask: 'In which folder are the articles?',
    isOptional: false,
  },
];

/** What was answered, by flag; empty where an optional question was passed over. */
export type Answers = Readonly<Record<string, string>>;

/** What is wrong with an answer; null where nothing is. */
export function mistakeIn({ option, isOptional }: Question, answer: string): string | null {
  if (answer === '' && isOptional) return null;
  try {
    load(JSON.stringify(nested(option, answer)), {});
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0]?.what ?? null;
    throw error;
  }
}

function nested(option: string, value: unknown): unknown {
  return option.split('.').reduceRight((inner, key) => ({ [key]: inner }), value);
}
