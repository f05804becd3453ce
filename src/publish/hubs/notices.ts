import type { PingProtocol } from '../../ping.ts';
import { cloudRefusal } from './cloud-answer.ts';

/** How a protocol says that a document has changed, and how a hub says no although it says 2xx. */
export interface Notice {
  readonly form: (document: string) => Readonly<Record<string, string>>;
  readonly refusal: (body: string) => string | null;
}

export const notices: Readonly<Record<PingProtocol, Notice>> = {
  /** WebSub §7 leaves the form to the hub: some read `hub.url`, as PubSubHubbub had it, some `hub.topic`. */
  websub: {
    form: document => ({ 'hub.mode': 'publish', 'hub.url': document, 'hub.topic': document }),
    refusal: () => null,
  },
  /** rssCloud, "Ping": http://walkthrough.rsscloud.co/#publishers */
  rsscloud: { form: document => ({ url: document }), refusal: cloudRefusal },
};
