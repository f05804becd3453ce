import { deadline } from '../../deadline.ts';
import type { Ping } from '../../ping.ts';
import { notices } from './notices.ts';
import type { Reply } from './outcome.ts';

/** Bytes of an answer that are read, and characters of it that are kept as the reason. */
const bytesAtMost = 16_384;
const reasonAtMost = 200;

/**
 * Tells a hub once.
 *
 * @param patience milliseconds to wait for the answer
 * @param stop ends the waiting with an AbortError
 */
export async function tell(ping: Ping, patience: number, stop: AbortSignal): Promise<Reply> {
  const { form, refusal } = notices[ping.protocol];
  try {
    const response = await fetch(ping.hub, {
      method: 'POST',
      body: new URLSearchParams(form(ping.document)),
      redirect: 'manual',
      signal: deadline(stop, patience),
    });
    const body = await beginningOf(response);
    const { status } = response;
    const refused = response.ok ? refusal(body) : `${redirection(response)}${body}`;
    const taken = response.ok && refused === null;
    const retryAfter = response.headers.get('retry-after');
    return { status, reason: refused === null ? null : shortened(refused), taken, retryAfter };
  } catch (error) {
    stop.throwIfAborted();
    return { status: null, reason: shortened(unreachable(error)), taken: false, retryAfter: null };
  }
}

/** A POST is not repeated elsewhere by itself: the hub's address has to be corrected. */
function redirection({ headers }: Response): string {
  const location = headers.get('location');
  return location === null ? '' : `the hub has moved to ${location} `;
}

async function beginningOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > bytesAtMost) break;
  }
  return Buffer.concat(pieces).toString('utf8', 0, bytesAtMost);
}

/** `fetch failed` says nothing; its cause says which address refused. */
function unreachable(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return 'the hub did not answer in time';
  if (error.name !== 'TypeError') throw error;
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > reasonAtMost ? `${line.slice(0, reasonAtMost - 1)}…` : line;
}
