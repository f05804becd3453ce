import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { bodyOf, onLoopback } from './loopback.ts';

type Behaviour = (response: ServerResponse) => void;

export const answers =
  (status: number, body = '', headers: OutgoingHttpHeaders = {}): Behaviour =>
  response =>
    response.writeHead(status, headers).end(body);

/** Takes the request and never says anything. */
export const hangs: Behaviour = () => undefined;

/** Ends the connection without an answer. */
export const hangsUp: Behaviour = response => response.destroy();

/** Begins an answer and never ends it. */
export const dawdles: Behaviour = response => response.writeHead(200).write('well');

/** Refuses, and gives reasons as long as anybody reads them. */
export const complains: Behaviour = response => {
  response.writeHead(500);
  const goOn = (): void => {
    response.write('x'.repeat(1_000));
    if (!response.destroyed) setImmediate(goOn);
  };
  goOn();
};

/** A hub that behaves in a different way at each request, the last way from then on, or as it is told. */
export async function startFlakyHub(...first: Behaviour[]) {
  let behaviours = first;
  const notices: string[] = [];
  const { url } = await onLoopback(async (request, response) => {
    const behave = behaviours[Math.min(notices.length, behaviours.length - 1)];
    notices.push((await bodyOf(request)).toString());
    behave?.(response);
  });
  const turnTo = (behaviour: Behaviour): void => {
    behaviours = [behaviour];
  };
  return { url, notices, turnTo };
}
