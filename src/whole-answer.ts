/** Bytes of a feed that is fetched: far more than any has, and little enough to be held. */
const bytesAtMost = 100_000_000;

/**
 * The body of an answer, after decompression.
 *
 * @throws Error where it is larger than that: a server may send without end, or what grows a
 *   thousandfold when it is decompressed
 */
export async function wholeAnswer({ body }: Response, most = bytesAtMost): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    // Leaving the loop ends the connection.
    if (bytes > most) throw new Error(`it sends more than ${most} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
