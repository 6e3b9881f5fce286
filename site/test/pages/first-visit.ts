import { gzipSync } from 'node:zlib';
import type { HTTPResponse, Page } from 'puppeteer-core';
import { expect } from '../expect';

/** What a browser loads that comes for the first time, as a server sends it: compressed. */
export async function expectSmallFirstVisits(page: Page, address: string): Promise<void> {
  await page.setCacheEnabled(false);
  for (const path of ['', 'playground.html', 'reference/rules/IR203.html']) {
    const loaded: HTTPResponse[] = [];
    // The worker is started from a blob, which is in the page already.
    const note = (response: HTTPResponse) => {
      if (response.url().startsWith(address)) loaded.push(response);
    };
    page.on('response', note);
    await page.goto(address + path, { waitUntil: 'networkidle0' });
    page.off('response', note);
    const contents = await Promise.all(loaded.map((response) => response.buffer()));
    const bytes = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    expect(bytes > 1000 && bytes <= MOST_BYTES, `the first visit of /${path} loads ${bytes} bytes compressed`);
    const isAlone = path !== 'playground.html' || loaded.length === 1;
    expect(isAlone, `the playground loads ${loaded.map((response) => response.url()).join(', ')}`);
  }
  await page.setCacheEnabled(true);
}

const MOST_BYTES = 635_000;
