import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, isPrivate, networkOf } from '../../src/serve/client-address.ts';

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['::1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['2001:db8::1', false],
  ['192.0.2.1', false],
  ['nonsense', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivate(address)).toBe(expected);
});

function request(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as IncomingMessage;
}

test.each([
  ['the peer', request('192.0.2.1'), 0, '192.0.2.1'],
  ['an IPv4 peer on an IPv6 socket', request('::ffff:192.0.2.1'), 0, '192.0.2.1'],
  ['the peer, whatever it claims', request('192.0.2.1', '198.51.100.7'), 0, '192.0.2.1'],
  ['what one proxy saw', request('127.0.0.1', '203.0.113.9, 198.51.100.7'), 1, '198.51.100.7'],
  [
    'what the first of two proxies saw',
    request('127.0.0.1', '198.51.100.7, 10.0.0.1'),
    2,
    '198.51.100.7',
  ],
  ['the first where there are fewer', request('127.0.0.1', '198.51.100.7'), 3, '198.51.100.7'],
  ['an IPv4 client of an IPv6 proxy', request('::1', '::ffff:198.51.100.7'), 1, '198.51.100.7'],
  ['an IPv4 client without its port', request('::1', '198.51.100.7:4711'), 1, '198.51.100.7'],
  ['an IPv6 client without its port', request('::1', '[2001:db8::1]:4711'), 1, '2001:db8::1'],
  ['an IPv6 client in brackets', request('::1', '[2001:db8::1]'), 1, '2001:db8::1'],
  ['an IPv6 client', request('::1', '2001:db8::1'), 1, '2001:db8::1'],
  ['what the proxy says, if it is no address', request('::1', 'unknown'), 1, 'unknown'],
  ['the peer where the proxy says nothing', request('127.0.0.1'), 1, '127.0.0.1'],
])('the client is %s', (_, from, proxies, address) => {
  expect(clientAddress(from, proxies)).toBe(address);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
