const filesAtOnce = 100;
const bytesAtOnce = 8_000_000;
/** The files in pieces that fit into memory, however many and large they are. */
export function* batches(files) {
    let batch = [];
    let bytes = 0;
    for (const file of files) {
        const isFull = batch.length === filesAtOnce || bytes + file.size > bytesAtOnce;
        if (isFull && batch.length > 0) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(file);
        bytes += file.size;
    }
    if (batch.length > 0)
        yield batch;
}
