import { join } from 'node:path';
import { describeOptions } from '../config/describe.ts';
import { type EffectiveValue, effectiveValues } from '../config/effective.ts';
import { jsonSchema } from '../config/schema.ts';
import { columns } from './columns.ts';
import type { Run, Terminal } from './command.ts';
import { type Answer, printAnswer } from './print-answer.ts';
import { configFile, textOrNull } from './read-config.ts';

export const run: Run = async (_, flags, terminal) => {
  if (flags.schema === true) terminal.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  else {
    const answer = flags.options === true ? everyOption() : await effective(terminal);
    printAnswer(answer, flags, terminal);
  }
  return 0;
};

function everyOption(): Answer {
  const options = describeOptions();
  const rows = options.map(({ name, default: value, meaning }) => [name, value, meaning]);
  return { json: options, lines: columns(rows), problems: [] };
}

async function effective({ cwd, env }: Terminal): Promise<Answer> {
  const text = await textOrNull(join(cwd, configFile));
  const values = [...effectiveValues(text ?? '', env, configFile), adminToken(env)];
  const rows = values.map(({ name, value, from }) => [name, from, JSON.stringify(value)]);
  return { json: values, lines: columns(rows), problems: [] };
}

/** The one setting that is in no file: whoever knows it may start runs. */
function adminToken({ PRESSRUN_ADMIN_TOKEN: token = '' }: Terminal['env']): EffectiveValue {
  const name = 'admin token';
  return token === ''
    ? { name, value: null, from: 'default' }
    : { name, value: '***', from: 'PRESSRUN_ADMIN_TOKEN' };
}
