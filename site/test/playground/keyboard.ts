import type { Page } from 'puppeteer-core';
import { expect } from '../expect';

/** From the top by the Tab key alone: into the editor, and out of it. */
export async function expectKeyboard(page: Page): Promise<void> {
  await page.evaluate(`document.activeElement.blur(); document.querySelector('h1').scrollIntoView()`);
  await page.click('h1');
  const reached: unknown[] = [];
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(NAME));
  }
  const found = reached.filter((each) => EXPECTED.includes(String(each)));
  expect(found.join() === EXPECTED.join(), `the Tab key leads to ${reached.join()}`);
  expect(reached.indexOf('Text') < reached.length - 1, 'the editor keeps the focus');
}

const EXPECTED = ['command', 'release', 'platform', 'example', 'share', 'Open files', 'Open a folder', 'Clear', 'Text'];
const NAME = `(({ name, id, ariaLabel, textContent }) => name || id || ariaLabel || textContent)(document.activeElement)`;
