import type { Page } from 'puppeteer-core';
import { expect } from '../expect';

/** The search finds a rule by its id, first, and by words of its mistake, among the first. */
export async function expectSearch(page: Page, address: string): Promise<void> {
  await search(page, address, 'IR203', 1);
  await page.keyboard.press('Enter');
  await expectRule(page);
  await search(page, address, 'ReadWriteOnce several replicas', 3);
  await page.click(`.VPLocalSearchBox ${RULE}`);
  await expectRule(page);
}

async function search(page: Page, address: string, words: string, among: number): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(`document.querySelector('#app').__vue_app__ !== undefined`);
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('.VPLocalSearchBox input');
  await page.type('.VPLocalSearchBox input', words);
  // Each letter brings others.
  const first = `[...document.querySelectorAll('.VPLocalSearchBox .result')].slice(0, ${among})`;
  await page.waitForFunction(`${first}.some((result) => result.matches('${RULE}'))`);
}

const RULE = '[href^="/reference/rules/IR203.html"]';

async function expectRule(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('h1')?.textContent.startsWith('IR203')`);
  expect(page.url().includes('/reference/rules/IR203.html'), `the search leads to ${page.url()}`);
}
