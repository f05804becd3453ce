import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { serving } from '../../src/cli/serving/serving.ts';
import { load } from '../../src/config/load.ts';
import { close, listen, portOf } from '../../src/serve/listen.ts';

export const token = 'a secret that nobody guesses';

const config = `
site: { title: The Harbour Gazette, url: http://gazette.example/, description: News from the harbour }
schedule: { watch: false, cron: '0 0 1 1 *' }
public: null
`;

const articles: Readonly<Record<string, string>> = {
  'lighthouse.md': `---
title: The lighthouse is lit again
author: Ann Lee
date: 2026-03-01
tags: [coast, light]
section: Harbour
---
After **eleven** dark years the lamp turns, and the harbour has its stars to itself no longer.

> A light is a promise.

| Year | Lamps |
| --- | --- |
| 2015 | 1 |
| 2026 | 2 |
`,
  'hostile.html': `<!doctype html><html lang="en"><title>An article that wants more</title>
<meta name="author" content="Mal Lory"><article><h1>An article that wants more</h1>
<p onclick="window.ran = 1">It brings a script<script>window.ran = 1</script>, a frame
<iframe src="javascript:parent.ran = 1"></iframe>, and a form.</p>
<img src="x" onerror="window.ran = 1"><form action="/admin/runs" method="post"><button>Win</button></form>
<p>What is left of it is a text that is long enough to be taken for an article by anybody.</p></article></html>`,
  'winter.html': `<!doctype html><html lang="ar"><title>البحر في الشتاء</title><article>
<h1>البحر في الشتاء</h1><p>في الشتاء يصبح الميناء هادئا، ولا يبقى على الرصيف إلا الصيادون والنوارس.</p></article></html>`,
};

/** A real publication in a temporary folder, served on a free port. */
export interface Gazette {
  readonly url: string;
  /** Writes an article file; no run notices before it is asked for. */
  readonly write: (path: string, text: string) => void;
  readonly close: () => Promise<void>;
}

export async function openGazette(): Promise<Gazette> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'));
  const write = (path: string, text: string): void =>
    writeFileSync(join(folder, 'articles', path), text);
  mkdirSync(join(folder, 'articles'));
  for (const [path, text] of Object.entries(articles)) write(path, text);
  const current = await serving({
    ...{ config: load(config, {}), cwd: folder, token },
    log: pino({ level: 'silent' }),
  });
  await current.start();
  const server = await listen(current.listener, { host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    write,
    close: async () => {
      await current.stop();
      await close(server, 100);
      rmSync(folder, { recursive: true });
    },
  };
}
