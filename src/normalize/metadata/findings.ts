import type { Evidence } from '../../article.ts';
import type { Problem } from '../../problem.ts';
import type { Answer, Facts, Outcome, Read } from './place.ts';
import { firstAnswer } from './place.ts';

/** Collects, field by field, where each value was found and what was wrong on the way to it. */
export class Findings {
  readonly evidence: Record<string, Evidence> = {};
  readonly problems: Problem[] = [];
  private readonly facts: Facts;
  private readonly path: string;

  constructor(facts: Facts, path: string) {
    this.facts = facts;
    this.path = path;
  }

  /** The first valid answer of the places, recorded; a fault on the way becomes a problem. */
  look<T>(field: string, places: readonly string[], read: Read<T>, fix: string): T | null {
    return this.settle(field, firstAnswer(this.facts, places, read), fix);
  }

  /** Records an outcome: its answer and its faults. */
  settle<T>(field: string, { answer, faults }: Outcome<T>, fix: string): T | null {
    for (const what of new Set(faults)) this.problems.push({ what, where: this.path, fix });
    return this.keep(field, answer);
  }

  /** Records an answer that was found in another way. */
  keep<T>(field: string, answer: Answer<T> | null): T | null {
    if (answer === null) return null;
    this.evidence[field] = { from: answer.from, value: inWords(answer.value) };
    return answer.value;
  }
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = new Map<string, unknown>(Object.entries(value));
  const telling = ['name', 'url', 'credit'].map(part => parts.get(part));
  return telling.find(part => typeof part === 'string') ?? JSON.stringify(value);
}
