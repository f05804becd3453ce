import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection on which a test writes what no HTTP client would. */
export class Wire {
  readonly socket: Socket;
  /** All that has come back. */
  received = '';
  /** Also where it was reset: `once` would fail of that, in the tests that do not wait for it too. */
  readonly closed: Promise<unknown>;

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', text => {
      this.received += text;
    });
    this.socket.on('error', () => this.socket.destroy());
    this.closed = new Promise(resolve => this.socket.once('close', resolve));
    onTestFinished(() => void this.socket.destroy());
  }

  write(text: string): this {
    this.socket.write(text, 'latin1');
    return this;
  }

  /** Waits until the other end has closed, and gives all that has come back. */
  async rest(): Promise<string> {
    this.socket.on('end', () => this.socket.end());
    await this.closed;
    return this.received;
  }

  /** Waits until something has come back that matches. */
  async until(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.received)) await once(this.socket, 'data');
  }
}

/** The status of each answer on a connection, in turn. */
export function statusesIn(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(match => Number(match[1]));
}
