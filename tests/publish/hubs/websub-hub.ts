import { createHmac, randomBytes } from 'node:crypto';
import { bodyOf, onLoopback } from './loopback.ts';

interface Subscription {
  readonly topic: string;
  readonly callback: string;
  readonly secret: string;
}

/** A WebSub hub (https://www.w3.org/TR/websub/) as far as publishers and subscribers see it. */
export async function startHub() {
  const subscriptions: Subscription[] = [];
  const notices: Record<string, string>[] = [];
  const { url } = await onLoopback(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams((await bodyOf(request)).toString()));
    if (form['hub.mode'] === 'subscribe') {
      const subscription = subscriptionIn(form);
      const isMeant = await verifyIntent(subscription);
      if (isMeant) subscriptions.push(subscription);
      response.writeHead(isMeant ? 202 : 404).end();
      return;
    }
    notices.push(form);
    const topic = form['hub.url'] ?? '';
    await distribute(
      topic,
      subscriptions.filter(subscription => subscription.topic === topic),
      url,
    );
    response.writeHead(204).end();
  });
  return { url, subscriptions, notices };
}

function subscriptionIn(form: Record<string, string>): Subscription {
  const {
    'hub.topic': topic = '',
    'hub.callback': callback = '',
    'hub.secret': secret = '',
  } = form;
  return { topic, callback, secret };
}

/** §5.3: the subscriber has to echo a challenge. */
async function verifyIntent({ topic, callback }: Subscription): Promise<boolean> {
  const challenge = randomBytes(16).toString('hex');
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.challenge': challenge,
    'hub.lease_seconds': '86400',
  });
  const answer = await fetch(`${callback}?${query}`);
  return answer.ok && (await answer.text()) === challenge;
}

/** §7 and §8: fetches the topic and sends it to every subscriber, signed. */
async function distribute(topic: string, to: readonly Subscription[], hub: string): Promise<void> {
  const document = await fetch(topic);
  const body = Buffer.from(await document.arrayBuffer());
  for (const { callback, secret } of to)
    await fetch(callback, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': document.headers.get('content-type') ?? '',
        Link: `<${hub}>; rel="hub", <${topic}>; rel="self"`,
        'X-Hub-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
      },
    });
}
