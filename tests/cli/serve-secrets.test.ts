import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ServeCommand, until } from './serve-command.ts';

// A server with a secret in every place that takes one, whose hub and bucket refuse everything and
// say back all that they were told; everything that it says itself is searched.
const token = 'planted-admin-token-4711';
const secrets = {
  AWS_ACCESS_KEY_ID: 'PLANTEDKEY',
  AWS_SECRET_ACCESS_KEY: 'planted-bucket-secret',
  AWS_SESSION_TOKEN: 'planted-session',
  PRESSRUN_ADMIN_TOKEN: token,
};

async function echo(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await until(() => (server.listening ? true : undefined));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** As AWS answers who signs wrongly: with all that was signed. */
function refused({ headers, method }: IncomingMessage, response: ServerResponse): void {
  if (method === 'HEAD') return void response.writeHead(200).end();
  const signed = JSON.stringify(headers).replace(/[<>&]/g, '');
  response.writeHead(403, { 'Content-Type': 'application/xml', 'X-Echo': signed });
  response.end(
    `<Error><Code>SignatureDoesNotMatch</Code><Message>The signature does not match.</Message>` +
      `<AWSAccessKeyId>${secrets.AWS_ACCESS_KEY_ID}</AWSAccessKeyId><StringToSign>${signed}</StringToSign></Error>`,
  );
}

/** Every file below a folder, as one text. */
function textsBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter(file => file.isFile())
    .map(file => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('\n');
}

test('a server tells no secret in logs, reports, pages, answers, metrics or files', async () => {
  for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const bucket = await echo(refused);
  const hub = await echo(({ headers }, response) => {
    response.writeHead(500).end(JSON.stringify(headers));
  });
  const command = new ServeCommand();
  writeFileSync(
    join(command.cwd, 'pressrun.yaml'),
    `server: { port: 0, host: 127.0.0.1, log: debug }\npublic: s3://press/public\n` +
      `s3: { endpoint: "${bucket}", pathStyle: true }\nwebsub: { hub: "${hub}/hub" }\n` +
      `rsscloud: { server: "${hub}/rpc" }`,
  );
  command.write('empty.md', '');
  const url = await command.start(secrets);
  const told: string[] = [];
  const ask = async (path: string, options: RequestInit = {}) => {
    const response = await fetch(url + path, { redirect: 'manual', ...options });
    told.push(await response.text(), JSON.stringify([...response.headers]));
    return response.headers;
  };
  const login = await ask('admin/login', {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  });
  const cookie = login.getSetCookie().map(one => one.split(';')[0]);
  for (const path of ['', '/articles', '/article?path=lighthouse.md', '/feeds', '/subscribers'])
    await ask(`admin${path}`, { headers: { cookie: cookie.join('; ') } });
  const bearer = { headers: { Authorization: `Bearer ${token}` } };
  for (const path of ['api/status', 'api/runs', 'metrics', 'readyz', 'rss.xml', 'api/articles/%zz'])
    await ask(path, bearer);
  await ask('api/runs', { ...bearer, method: 'POST', body: '{"dryRun":true}' });
  await ask('api/runs', { ...bearer, method: 'POST' });
  await ask('api/runs/live', bearer);
  await command.stop();
  expect(told.join()).toContain('SignatureDoesNotMatch');
  const everything = [
    ...told,
    command.out,
    command.err,
    textsBelow(join(command.cwd, '.pressrun')),
  ];
  expect(everything.join('\n')).not.toMatch(/planted/i);
});
