/** Whether a state is kept in PostgreSQL; otherwise its address is a folder. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address);
}

/**
 * Whether a state can be there: a folder, or an address of PostgreSQL that is written right. A
 * password with signs that are not escaped would make one of another host, and be shown with it.
 */
export function isUsable(address: string): boolean {
  if (!isPostgres(address)) return !/^[a-z][a-z\d+.-]*:\/\//i.test(address);
  if (!URL.canParse(address)) return false;
  const { pathname, hash, searchParams } = new URL(address);
  return ![pathname, hash, ...searchParams.keys()].some(part => part.includes('@'));
}

/** The address as people may see it: without user, password and options. */
export function shownAddress(address: string): string {
  if (!isPostgres(address)) return address;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
