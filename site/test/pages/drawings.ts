import type { Page } from 'puppeteer-core';
import { expect } from '../expect';

/** What is a flowchart in the sources is a picture here, with its words and arrows, and no code. */
export async function expectDrawings(page: Page, address: string): Promise<void> {
  for (const [path, pictures, words] of PAGES) {
    await page.goto(address + path);
    const drawn = await page.$$eval('.picture svg', (all) => all.map((svg) => svg.textContent));
    expect(drawn.length >= pictures, `${path} has ${drawn.length} pictures`);
    expect(drawn.join().includes(words), `no picture of ${path} has ${words}: ${drawn.join()}`);
    expect((await page.$$('.language-mermaid')).length === 0, `${path} shows a flowchart as code`);
    const arrows = await page.$$eval('.picture .head', (all) => all.length);
    expect(arrows >= 3 * pictures, `${path} has ${arrows} arrows`);
  }
}

const PAGES = [
  ['architecture.html', 2, 'diagnosis/'],
  ['reference/preview.html', 3, 'Service image-registry'],
] as const;
