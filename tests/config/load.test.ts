import { expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { ProblemError } from '../../src/problem.ts';

function problemsOf(text: string, env: Record<string, string> = {}): string[] {
  try {
    load(text, env);
  } catch (error) {
    if (error instanceof ProblemError) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('an empty file gives every default', () => {
  const config = load('', {});
  expect(config.feeds.limit).toBe(50);
  expect(config.schedule.cron).toBe('*/5 * * * *');
  expect(config.server.port).toBe(8080);
});

test('every mistake is reported at once, each with its line', () => {
  const problems = problemsOf('site:\n  titel: x\n  url: ftp://x\nfeeds:\n  limit: many\n');
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).toMatch(/yaml:2: there is no option site\.titel.*site\.title\?/);
  expect(problems.join('\n')).toMatch(/yaml:3: site\.url is not an absolute/);
  expect(problems.join('\n')).toMatch(/yaml:5: feeds\.limit/);
});

test('text that is not YAML is a problem with its line', () => {
  expect(problemsOf('site:\n  title: [a\n')[0]).toMatch(/^pressrun\.yaml:\d+: this is not YAML/);
});

test('an environment variable stands above the file', () => {
  const config = load('server:\n  port: 1\n', { PRESSRUN_SERVER_PORT: '9000' });
  expect(config.server.port).toBe(9000);
});

test('a mistake in an environment variable names the variable', () => {
  const [problem] = problemsOf('', { PRESSRUN_SERVER_PORT: 'many' });
  expect(problem).toMatch(/^PRESSRUN_SERVER_PORT: server\.port/);
});

test('a category that no directory has is told with the one that was meant', () => {
  expect(problemsOf('podcast:\n  categories:\n    - Technology\n    - Books\n')).toEqual([
    expect.stringMatching(/yaml:4: .*`Books` is no category .* did you mean `Arts > Books`\?/),
  ]);
});

test('the site address always ends in a slash', () => {
  expect(load('site:\n  url: https://news.example\n', {}).site.url).toBe('https://news.example/');
});

test('an option outside its group is found again', () => {
  expect(problemsOf('port: 3\n')[0]).toContain('Did you mean server.port?');
});

test('a database that the host gives is taken, unless another place is configured', () => {
  const env = { DATABASE_URL: 'postgres://desk:secret@db.example/news' };
  expect(load('', env).state).toBe(env.DATABASE_URL);
  expect(load('state: here\n', env).state).toBe('here');
  expect(load('', { ...env, PRESSRUN_STATE: 'there' }).state).toBe('there');
  expect(load('', { DATABASE_URL: 'mysql://db.example/news' }).state).toBe('.pressrun');
});

test('an address of a database that is none is a problem', () => {
  expect(problemsOf('state: postgres://db.example:port/news\n')[0]).toMatch(/yaml:1: state is no/);
});
