import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The line between a program and its database, which can be cut and mended. */
export class Wire {
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  /** @returns the address at which the database is reached by this wire */
  async to(database: string): Promise<string> {
    const { hostname, port } = new URL(database);
    const server = createServer(near => {
      if (this.#isCut) return near.destroy();
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
      return undefined;
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      this.cut();
      server.close();
    });
    const address = new URL(database);
    address.hostname = '127.0.0.1';
    address.port = String(portOf(server.address()));
    return address.href;
  }

  /** Ends every connection and takes no more. */
  cut(): void {
    this.#isCut = true;
    this.sever();
  }

  mend(): void {
    this.#isCut = false;
  }

  /** Ends every connection; new ones are taken. */
  sever(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
