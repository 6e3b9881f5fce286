import type { Browser, Page } from 'puppeteer-core';
import { expect } from '../expect';
import { counted, example, settled, statusOf } from './on-page';

/** While a long answer is made the page is usable: it says so, and another question ends the one before. */
export async function expectWorking(page: Page): Promise<void> {
  await page.click('[value=check]');
  await settled(page);
  await page.evaluate(HOLDING);
  await page.evaluate(openMany(1500));
  await saidWorking(page);
  expect((await counted(page, '#answer[aria-busy=true]')) === 1, 'a page that works is not marked as busy');
  await page.evaluate('letGo()');
  await settled(page);
  const status = await statusOf(page);
  expect(status.startsWith('1500 objects checked'), `of many files: ${status}`);
  const [shown, more] = [await counted(page, '#answer .item'), '::-p-text(more of)'];
  await page.click(more);
  expect((await counted(page, '#answer .item')) > shown, `${shown} items are shown, and no more`);
  await page.click('#answer ::-p-text(cluster-1000.yaml:6)');
  const opened = await page.$eval('section[aria-label=Text] select', (chooser) => chooser.value);
  expect(opened === 'cluster-1000.yaml', `a place in a file that is not to choose leads to ${opened}`);
  await settled(page);
  await page.evaluate(HOLDING);
  await page.evaluate(openMany(1501));
  await saidWorking(page);
  await page.evaluate('letGo()');
  await example(page, 'preview');
  await expectStillReady(page, 'a question that has no answer yet');
  await page.evaluate(openMany(1502));
  await example(page, 'preview');
  await expectStillReady(page, 'files that are not read yet');
}

/** The worker gets its next question when the test wants, because a fast machine answers before the page says that it works. */
const HOLDING = `{
  const { postMessage } = Worker.prototype;
  const held = [];
  Worker.prototype.postMessage = function (request) {
    const send = () => postMessage.call(this, request);
    if (request.name === 'answer') held.push(send);
    else send();
  };
  window.letGo = () => {
    Worker.prototype.postMessage = postMessage;
    for (const send of held) send();
  };
}`;

async function saidWorking(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector('#status').textContent === 'Working…'`);
}

async function expectStillReady(page: Page, before: string): Promise<void> {
  while (page.workers().length > 1) await page.evaluate('new Promise((done) => setTimeout(done, 50))');
  await page.evaluate('new Promise((done) => setTimeout(done, 500))');
  await settled(page);
  expect((await statusOf(page)).startsWith('READY'), `asked after ${before}: ${await statusOf(page)}`);
}

/** Files with a mistake each, as if they were chosen. */
function openMany(files: number): string {
  return `{
    const chosen = new DataTransfer();
    for (let index = 0; index < ${files}; index++)
      chosen.items.add(new File([${JSON.stringify(MISTAKEN)}], 'cluster-' + index + '.yaml'));
    const input = document.querySelector('section[aria-label=Text] input[multiple]');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
  }`;
}

const MISTAKEN = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: managed
  replicas: 2
`;

/** A browser that gives no worker to the page answers in the page. */
export async function expectWithoutWorker(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(`Worker = class { constructor() { throw new Error('refused'); } }`);
  await page.goto(address);
  await example(page, 'check');
  expect((await counted(page, '#answer .item')) > 2, `without a worker: ${await statusOf(page)}`);
  await page.close();
}
