import type { Page } from 'puppeteer-core';

/** Until the answer is that of the texts. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`!document.querySelector('#answer').ariaBusy`, { timeout: 120_000 });
}

export async function example(page: Page, command: string): Promise<void> {
  await page.click(`[value=${command}]`);
  await page.click('#example');
  await settled(page);
}

export async function counted(page: Page, selector: string): Promise<number> {
  return (await page.$$(selector)).length;
}

export async function statusOf(page: Page): Promise<string> {
  return (await page.evaluate(`document.querySelector('#status').textContent`)) as string;
}
