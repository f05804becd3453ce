const heartbeat = 15_000;
/** Sends what happens to a run as server-sent events, until it has ended or the client has gone. */
export function streamRun(request, response, live) {
    response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    const alive = setInterval(() => response.write(': still here\n\n'), heartbeat);
    const stop = live.watch(({ name, data }) => {
        response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
        if (name !== 'progress')
            setImmediate(() => response.end());
    });
    const end = () => {
        clearInterval(alive);
        stop();
    };
    request.on('close', end);
    response.on('close', end);
}
