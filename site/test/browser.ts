import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';

/** Chromium of this machine, for as long as it is used; undefined where there is none. */
export async function inChromium<T>(use: (browser: Browser) => Promise<T>): Promise<T | undefined> {
  const executablePath = chromium();
  if (executablePath === undefined) return undefined;
  const userDataDir = mkdtempSync(join(tmpdir(), 'site-test-'));
  const browser = await launch({ executablePath, userDataDir, args: QUIET });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

/** It asks for nothing by itself, and runs as root and where there is no graphics card. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromium(): string | undefined {
  const { CHROME_PATH: named, PATH = '' } = process.env;
  if (named !== undefined && named !== '') return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return PATH.split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
