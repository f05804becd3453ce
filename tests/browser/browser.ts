import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Milliseconds that a test with a browser may take on a busy machine. */
export const patience = 300_000;

/** A Chromium that comes with the development dependencies and needs nothing of the system. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
  return playwright.launch({ executablePath, args, timeout: patience });
}
