import { expect, test } from 'vitest';
import { greetingJson, greetingLines } from '../../../src/cli/serving/greeting.ts';
import { load } from '../../../src/config/load.ts';
import { MemoryPublication } from '../../serve/memory-publication.ts';

const greeting = {
  config: load('site: { url: "https://a.example" }\nserver: { host: 127.0.0.1 }', {}),
  report: new MemoryPublication().report(false),
  port: 4711,
  nextRun: '2026-03-01T12:05:00.000Z',
  isAdminOn: false,
};

test('a person reads which addresses to open, and where links lead', () => {
  const lines = greetingLines(greeting).join('\n');
  expect(lines).toContain('http://127.0.0.1:4711/rss.xml');
  expect(lines).toContain('Links in the feeds start with https://a.example/ (site.url).');
});

test('a program reads the same from one line of JSON', () => {
  const line = greetingJson(greeting);
  expect(line.trimEnd()).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({
    ...{ address: 'http://127.0.0.1:4711/', site: 'https://a.example/', admin: false },
    ...{ nextRun: greeting.nextRun, report: { number: greeting.report.number } },
  });
});
