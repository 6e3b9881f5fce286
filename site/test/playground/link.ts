import type { Page } from 'puppeteer-core';
import { expect } from '../expect';
import { example, settled, statusOf } from './on-page';

/** A link brings the texts and their answer; one that is cut off says so. */
export async function expectLink(page: Page): Promise<void> {
  await example(page, 'check');
  const status = await statusOf(page);
  await page.click('#share');
  await page.waitForFunction(`location.hash.length > 10`);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForFunction(`document.querySelector('#status').textContent === ${JSON.stringify(status)}`);
  await page.evaluate(`location.hash = 'q=abc'`);
  await page.waitForFunction(`document.querySelector('#status').textContent.includes('cannot be read')`);
  await settled(page);
  expect((await statusOf(page)).includes('cannot be read'), 'the fault of a link is not shown for long');
}
