import { firstAnswer } from './place.js';
/** Collects, field by field, where each value was found and what was wrong on the way to it. */
export class Findings {
    evidence = {};
    problems = [];
    facts;
    path;
    constructor(facts, path) {
        this.facts = facts;
        this.path = path;
    }
    /** The first valid answer of the places, recorded; a fault on the way becomes a problem. */
    look(field, places, read, fix) {
        return this.settle(field, firstAnswer(this.facts, places, read), fix);
    }
    /** Records an outcome: its answer and its faults. */
    settle(field, { answer, faults }, fix) {
        for (const what of new Set(faults))
            this.problems.push({ what, where: this.path, fix });
        return this.keep(field, answer);
    }
    /** Records an answer that was found in another way. */
    keep(field, answer) {
        if (answer === null)
            return null;
        this.evidence[field] = { from: answer.from, value: inWords(answer.value) };
        return answer.value;
    }
}
function inWords(value) {
    if (Array.isArray(value))
        return value.map(inWords).join(', ');
    if (typeof value !== 'object' || value === null)
        return String(value);
    const parts = new Map(Object.entries(value));
    const telling = ['name', 'url', 'credit'].map(part => parts.get(part));
    return telling.find(part => typeof part === 'string') ?? JSON.stringify(value);
}
