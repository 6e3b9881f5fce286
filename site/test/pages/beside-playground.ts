import type { Page } from 'puppeteer-core';
import { expect } from '../expect';
import { example } from '../playground/on-page';
import { expectNoConnection } from '../playground/policy';

/** The playground of the site: nothing leaves it, and it leads to the pages beside it. */
export async function expectBesidePlayground(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.click('.VPNavBar ::-p-text(Playground)');
  await arrived(page, `location.pathname === '/playground.html'`);
  await example(page, 'check');
  await expectNoConnection(page);
  const [id] = await page.$$eval('#answer .item a', (all) => all.map((each) => each.textContent));
  await page.click('#answer .item a');
  await arrived(page, `document.querySelector('h1').textContent.startsWith(${JSON.stringify(id)})`);
  expect(page.url() === `${address}reference/rules/${id ?? ''}.html`, `a rule leads to ${page.url()}`);
  await page.goto(`${address}playground.html`);
  await example(page, 'explain');
  const [cause = ''] = await page.$$eval('#answer .item a', (all) => all.map((each) => each.textContent));
  await page.click('#answer .item a');
  await arrived(page, `location.hash.startsWith('#${cause.toLowerCase()}-')`);
  const heading = await page.$eval(new URL(page.url()).hash, (each) => each.textContent);
  expect(cause !== '' && heading.startsWith(`${cause}: `), `the cause ${cause} leads to ${page.url()}`);
  await page.goto(`${address}playground.html`);
  await page.click('#documentation');
  await arrived(page, `location.pathname === '/'`);
}

/** A page has its address before it has its words and answers clicks. */
async function arrived(page: Page, there: string): Promise<void> {
  await page.waitForFunction(`document.readyState === 'complete' && ${there}`);
}
