import type { Page } from 'puppeteer-core';
import { expect } from '../expect';
import { counted, example, settled, statusOf } from './on-page';

/** One fix, and all of them, of the findings of the example. */
export async function expectFixes(page: Page): Promise<void> {
  await example(page, 'check');
  const before = await counted(page, '#answer .item');
  const marks = await counted(page, '.cm-lint-marker');
  expect(before > 2 && marks > 2, `${before} findings and ${marks} marks of the example`);
  await page.click('#answer .item button[aria-label^="Fix it"]');
  await settled(page);
  const after = await counted(page, '#answer .item');
  expect(after === before - 1, `${after} findings after a fix, there were ${before}`);
  await page.click('#answer .item .link');
  const focused = await page.evaluate(`document.activeElement.getAttribute('aria-label')`);
  expect(focused === 'Text', `a place leads to ${String(focused)}`);
  await example(page, 'check');
  await page.click('::-p-text(Fix all 2)');
  await settled(page);
  const [left, status] = [await counted(page, '#answer .item'), await statusOf(page)];
  expect(left === before - 2, `${left} findings after all fixes, there were ${before}: ${status}`);
  const text = (await page.evaluate(
    `document.querySelector('section[aria-label=Text] .cm-content').innerText`,
  )) as string;
  const isFixed = text.includes('managementState: Managed') && text.includes('logLevel: Normal');
  expect(isFixed, `all fixes give ${text}`);
}
