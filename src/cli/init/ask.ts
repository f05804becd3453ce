import { intro, isCancel, text } from '@clack/prompts';
import type { Terminal } from '../command.ts';
import { type Answers, mistakeIn, type Question } from './questions.ts';

/**
 * Asks the questions one after the other, with the defaults to be taken or written over.
 *
 * @returns null where the person has broken off
 */
export async function ask(
  questions: readonly Question[],
  defaults: Answers,
  dialogue: NonNullable<Terminal['dialogue']>,
): Promise<Answers | null> {
  intro('A new publication', dialogue);
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const fallback = defaults[question.flag] ?? '';
    const answer = await text({
      ...dialogue,
      message: question.ask,
      placeholder: question.isOptional ? 'nobody in particular' : fallback,
      defaultValue: fallback,
      validate: written => mistakeIn(question, written || fallback) ?? undefined,
    });
    if (isCancel(answer)) return null;
    answers[question.flag] = answer;
  }
  return answers;
}
