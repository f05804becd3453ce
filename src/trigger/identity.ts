import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';

/**
 * What tells a folder from one that takes its place; null where there is none that may be read.
 * Null also where the system refuses to look, as a mount that was lost does: the next run tells why.
 */
export async function identityOf(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.R_OK);
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
