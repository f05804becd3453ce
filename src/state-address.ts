/** Whether a state is kept in PostgreSQL; otherwise its address is a folder. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address);
}

/** The address as people may see it: without user, password and options. */
export function shownAddress(address: string): string {
  if (!isPostgres(address)) return address;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
