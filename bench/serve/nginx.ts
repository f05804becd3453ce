import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Server } from './measure.ts';

const port = 18_090;

/** nginx with the same document as a file, compressed beforehand; null where it is not installed. */
export async function nginxAround(sample: string, core: string): Promise<Server | null> {
  if (spawnSync('nginx', ['-v']).error !== undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-nginx-'));
  const { body } = JSON.parse(sample);
  writeFileSync(join(folder, 'rss.xml'), body);
  writeFileSync(join(folder, 'rss.xml.gz'), gzipSync(body, { level: 9 }));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder));
  const nginx = ['nginx', '-p', folder, '-c', join(folder, 'nginx.conf')];
  const child = spawn('taskset', ['-c', core, ...nginx], { stdio: 'ignore' });
  await setTimeout(500);
  const stop = (): void => void child.kill();
  return { name: 'nginx', url: `http://127.0.0.1:${port}/rss.xml`, pid: null, stop };
}

function configuration(folder: string): string {
  return `daemon off; user root; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 4096; }
http { access_log off; gzip_static on; keepalive_requests 1000000; types { application/rss+xml xml; }
open_file_cache max=10; sendfile on; tcp_nopush on;
server { listen 127.0.0.1:${port}; root ${folder}; } }
`;
}
