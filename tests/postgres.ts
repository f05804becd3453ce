import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';

/** A database of the test's own in the server that all of them share. @returns its address */
export async function freshDatabase(): Promise<string> {
  const name = `pressrun_${randomUUID().replaceAll('-', '')}`;
  await asOwner(`create database ${name}`);
  onTestFinished(async () => {
    await asOwner(`drop database ${name} with (force)`);
  });
  const address = new URL(inject('postgres'));
  address.pathname = `/${name}`;
  return address.href;
}

/** Asks the server itself, as the owner of all databases. */
export async function asOwner(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(inject('postgres'));
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
