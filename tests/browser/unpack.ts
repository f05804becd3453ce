import chromium from '@sparticuz/chromium';

/**
 * Unpacks the browser, once for a machine, ahead of all tests that use it: its package takes a file that
 * another process is still writing for the whole program.
 */
export default async function setup(): Promise<void> {
  await chromium.executablePath();
}
