import type { Page } from 'puppeteer-core';
import { expect } from '../expect';

/** A page leads to its source, except for a page that is made from others. */
export async function expectEditLinks(page: Page, address: string): Promise<void> {
  for (const [path, source] of PAGES) {
    await page.goto(address + path);
    const links = await page.$$eval('.edit-link-button', (all) => all.map((each) => each.getAttribute('href')));
    const found = links.map((link) => link?.replace(/^.*\/edit\/main\//, '')).join();
    expect(found === source, `${path} is edited at ${found}`);
  }
}

const PAGES = [
  ['', 'docs/README.md'],
  ['how-to/playground.html', 'docs/how-to/playground.md'],
  ['reference/rules/IR203.html', ''],
] as const;
