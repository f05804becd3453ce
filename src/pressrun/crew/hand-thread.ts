/** A thread that does the work of a run: started by `Crew`. */
import { setImmediate } from 'node:timers/promises';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import type { Done } from '../exporting/write-files.ts';
import type { MadePart } from '../pressing/make-part.ts';
import type { Taken } from '../reading/taken.ts';
import { type FileOrder, Hand, type PartOrder, type WorkContext, type WriteOrder } from './hand.ts';

/** One piece of work. */
export type Task =
  | { readonly take: readonly FileOrder[] }
  | { readonly make: PartOrder }
  | { readonly write: WriteOrder };

/** What has come of it. An error is told, not thrown: what is thrown means that the thread died. */
export type Answer =
  | { readonly taken: readonly Taken[] }
  | { readonly made: MadePart }
  | { readonly written: readonly Done[] }
  | { readonly error: unknown };

type Moved = ReturnType<typeof move>;

const context: WorkContext = workerData;
const hand = new Hand(context);

export default async function work(task: Task): Promise<Answer | Moved> {
  try {
    if ('take' in task) return { taken: await hand.takeIn(task.take) };
    if ('write' in task) return { written: await inTurn(task.write) };
    return moved({ made: await hand.make(task.make) });
  } catch (error) {
    return { error };
  }
}

/** The last piece to be written, with the moment in which what has come of it is told. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Files are written without a pause. What has come of one piece is told before the next is begun:
 * whoever has the answers of two at once has nothing at hand for the time in between.
 */
function inTurn(order: WriteOrder): Promise<readonly Done[]> {
  const written = turn.then(() => hand.write(order));
  turn = written.then(setImmediate, setImmediate);
  return written;
}

/** The documents go to the other thread without being copied. */
function moved(answer: { readonly made: MadePart }): Moved {
  const bodies = answer.made.changed.flatMap(document => Object.values(document.bodies));
  const memory = [...new Set(bodies.flatMap(ownMemory))];
  return move({ [transferableSymbol]: memory, [valueSymbol]: answer });
}

/** Small buffers share their memory with others, which cannot be moved. */
function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBufferLike[] {
  return buffer.byteLength === byteLength ? [buffer] : [];
}
