import { Document, isMap, isPair, isScalar, type YAMLMap } from 'yaml';
import { describeOptions } from '../../config/describe.ts';
import { type Answers, questions } from './questions.ts';

/** The text of a `pressrun.yaml` with the answers, each below what it means. */
export function configText(answers: Answers, schemaFile: string): string {
  const values = new Document({});
  for (const { flag, option } of questions) {
    const answer = answers[flag] ?? '';
    if (answer !== '') values.setIn(option.split('.'), answer);
  }
  const document = new Document(values.toJS());
  if (isMap(document.contents)) explain(document.contents, []);
  const head = [
    `# yaml-language-server: $schema=./${schemaFile}`,
    '# `pressrun config --options` lists all that can be set here.',
  ];
  return `${head.join('\n')}\n\n${document.toString()}`;
}

/** Writes the meaning of each option above it. */
function explain(map: YAMLMap, above: readonly string[]): void {
  for (const { key, value } of map.items.filter(isPair)) {
    const path = [...above, String(key)];
    const name = path.join('.');
    const line = describeOptions().find(option => option.name === name);
    if (line !== undefined && isScalar(key)) key.commentBefore = ` ${line.meaning}`;
    if (isMap(value)) explain(value, path);
  }
}
