import { tellHubs } from '../../pressrun/hubs.js';
import { nextPing } from '../../remember/store/pings.js';
import { alarm } from '../../trigger/alarm.js';
import { pingLines } from '../ping-line.js';
/**
 * Tells hubs of documents that have changed, and tries again those that did not answer.
 *
 * @param served ends when the documents of the last edition are being served
 */
export function hubCaller(state, served, log, stop) {
    const due = alarm(() => {
        tellHubs(state, { clock: Date.now, stop }, served)
            .then(pings => {
            for (const line of pingLines(pings))
                log.info(line);
        })
            .catch(error => {
            if (!stop.aborted)
                log.error(error, 'telling the hubs failed');
        })
            .finally(wake);
    });
    const wake = async () => {
        if (!stop.aborted)
            due.set(await nextPing(state));
    };
    return { wake, stop: () => due.set(null) };
}
