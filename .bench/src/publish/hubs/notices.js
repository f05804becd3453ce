import { cloudRefusal } from './cloud-answer.js';
export const notices = {
    /** WebSub §7 leaves the form to the hub: some read `hub.url`, as PubSubHubbub had it, some `hub.topic`. */
    websub: {
        form: document => ({ 'hub.mode': 'publish', 'hub.url': document, 'hub.topic': document }),
        refusal: () => null,
    },
    /** rssCloud, "Ping": http://walkthrough.rsscloud.co/#publishers */
    rsscloud: { form: document => ({ url: document }), refusal: cloudRefusal },
};
