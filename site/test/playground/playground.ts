import type { Browser } from 'puppeteer-core';
import { expectAccessible } from '../accessible';
import { expect } from '../expect';
import { expectFixes } from './fixes';
import { expectKeyboard } from './keyboard';
import { expectLink } from './link';
import { example, settled } from './on-page';
import { expectOpened } from './opened';
import { expectNoConnection } from './policy';
import { expectWithoutWorker, expectWorking } from './working';

/** What the playground does for people. */
export async function tryPlayground(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  const faults: unknown[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await page.goto(address);
  await settled(page);
  await expectNoConnection(page);
  for (const command of ['check', 'preview', 'diff', 'explain']) {
    await example(page, command);
    await expectAccessible(page, `playground, ${command}`);
    const shown = await page.$$eval('.side:not([hidden])', (sides) => sides.map((each) => each.ariaLabel).join());
    const editors = await page.$$eval('.side:not([hidden]) .cm-content', (all) => all.map((each) => each.ariaLabel));
    const expected = command === 'diff' ? 'Before the edit,After the edit' : 'Text';
    expect(shown === expected && editors.join() === expected, `${command} shows ${shown}, to edit ${editors.join()}`);
  }
  await expectFixes(page);
  await expectLink(page);
  await expectKeyboard(page);
  await expectOpened(page);
  await expectWorking(page);
  await expectWithoutWorker(browser, address);
  expect(faults.length === 0, `faults of the page: ${faults.map(String).join('\n')}`);
  await page.close();
}
