import { expect, test } from 'vitest';
import { ShellFolder } from '../../shell.ts';

test('a server that cannot answer says why and ends, whatever it had begun', async () => {
  await using shell = await ShellFolder.make();
  const { code, err } = await shell.run(
    'mkdir -p articles .pressrun/audience.json; pressrun serve',
  );
  expect(err).toMatch(
    /audience\.json: the counts of subscribers cannot be read \(EISDIR\)\. .*\n$/,
  );
  expect(code).toBe(2);
});
