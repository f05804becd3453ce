import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { portOf } from '../src/serve/listen.ts';
import { wholeAnswer } from '../src/whole-answer.ts';

async function answerOf(listener: RequestListener): Promise<Response> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return fetch(`http://127.0.0.1:${portOf(server)}/`);
}

test('an answer is read to its end', async () => {
  const response = await answerOf((_, answer) => answer.end('<rss/>'));
  expect((await wholeAnswer(response)).toString()).toBe('<rss/>');
});

test('one that has no end is given up, and its connection too', async () => {
  const sent: ServerResponse[] = [];
  const response = await answerOf((_, answer) => {
    sent.push(answer);
    const goOn = () => {
      while (!answer.destroyed && answer.write('x'.repeat(1000)));
    };
    answer.on('drain', goOn);
    goOn();
  });
  await expect(wholeAnswer(response, 10_000)).rejects.toThrow('it sends more than 10000 bytes');
  for (const answer of sent) if (!answer.destroyed) await once(answer, 'close');
});

test('one that grows when it is decompressed is given up', async () => {
  const small = gzipSync(Buffer.alloc(1_000_000));
  const response = await answerOf((_, answer) => {
    answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(small);
  });
  await expect(wholeAnswer(response, 100_000)).rejects.toThrow('it sends more than');
});
