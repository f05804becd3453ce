import { createHmac } from 'node:crypto';
import { bodyOf, onLoopback } from './loopback.ts';

const secret = 'between the hub and me';

export interface Delivery {
  readonly type: string | undefined;
  readonly text: string;
  /** Whether the signature is that of the bytes. */
  readonly isSigned: boolean;
}

/** A reader that subscribes at a hub, says that it means it, and keeps what it is sent. */
export async function startSubscriber() {
  const wanted = new Set<string>();
  const deliveries: Delivery[] = [];
  const { url } = await onLoopback(async (request, response) => {
    if (request.method === 'GET') {
      const query = new URL(request.url ?? '', url).searchParams;
      const isMine = wanted.has(query.get('hub.topic') ?? '');
      response.writeHead(isMine ? 200 : 404).end(isMine ? query.get('hub.challenge') : '');
      return;
    }
    const body = await bodyOf(request);
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
    deliveries.push({
      type: request.headers['content-type'],
      text: body.toString(),
      isSigned: request.headers['x-hub-signature'] === signature,
    });
    response.writeHead(204).end();
  });
  const subscribe = async (topic: string, hub: string): Promise<number> => {
    wanted.add(topic);
    const form = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': url };
    const body = new URLSearchParams({ ...form, 'hub.secret': secret });
    return (await fetch(hub, { method: 'POST', body })).status;
  };
  return { url, deliveries, subscribe };
}
