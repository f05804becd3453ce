import { afterLead } from '../byline-lead.ts';
import { joinsNames, looksPersonal, looksSigned, personName, splitNames } from '../person-name.ts';

/** What a name must look like to be taken for one. */
export type Accept = (name: string) => boolean;

/** The names in a text such as `Ann Lee and Ben Okri, reporters`; all but the first are persons'. */
export function namesInText(text: string, accept: Accept): string[] {
  return splitNames(text)
    .map(personName)
    .filter(name => name !== null)
    .filter((name, index) => (index === 0 ? accept(name) : looksPersonal(name)));
}

/** The first name in some lines, and those joined to it; a person's before a team's. */
export function namesInLines(lines: readonly string[]): string[] {
  for (const accept of [looksPersonal, looksSigned]) {
    for (const [index, line] of lines.entries()) {
      const names = namesInText(afterLead(line) ?? line, accept);
      if (names.length > 0) return [...names, ...joinedNames(lines.slice(index + 1))];
    }
  }
  return [];
}

/** Names in the lines after a name, as long as each is joined to the one before. */
export function joinedNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const [join = '', next = ''] = lines.slice(index, index + 2);
    const name = joinsNames(join) ? personName(next) : null;
    if (name === null || !looksPersonal(name)) break;
    names.push(name);
  }
  return names;
}
