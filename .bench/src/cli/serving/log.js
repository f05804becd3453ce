import pino, {} from 'pino';
/** A log on standard error: for a person in short lines, else as a JSON object a line. */
export function openLog(level, { err, isInteractive }) {
    const write = isInteractive ? (line) => err(prettyLine(line)) : err;
    const timestamp = pino.stdTimeFunctions.isoTime;
    return pino({ level, base: null, timestamp }, { write });
}
const levels = {
    10: 'trace',
    20: 'debug',
    30: 'info ',
    40: 'warn ',
    50: 'error',
    60: 'fatal',
};
/** `10:31:02 info  answered  method=GET url=/ status=200`; of an error, its stack below. */
export function prettyLine(line) {
    const { level, time, msg, err, ...fields } = JSON.parse(line);
    const pairs = Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`);
    const text = [String(time).slice(11, 19), levels[level] ?? level, msg, ...pairs].join(' ');
    return err === undefined ? `${text}\n` : `${text}\n${err.stack}\n`;
}
function shown(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
