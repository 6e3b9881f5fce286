/**
 * Asks the playground what the command is asked, in a browser, and tries what else it does. Where there is no Chromium, the
 * engine is asked as a browser would have it.
 *
 *     npx tsx site/test/run.ts
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { ASK, difference, type Asked, type Said } from '../../test/site/asked';
import { browserEngine } from '../../test/site/browser-engine';
import { inChromium } from './browser';
import { expect } from './expect';
import { expectMarkKept } from './playground/byte-order-mark';
import { tryPlayground } from './playground/playground';
import { allQuestions } from './questions';

const PLAYGROUND = pathToFileURL(join('site', 'dist', 'playground.html')).href;

expectMarkKept();
const questions = allQuestions();
const tried = await inChromium(async (browser) => {
  const page = await browser.newPage();
  await page.goto(PLAYGROUND);
  await expectSameAnswers(questions, (asked) => askPage(page, asked));
  console.log(`Chromium: ${questions.length} answers are those of the command`);
  await page.close();
  await tryPlayground(browser, PLAYGROUND);
  return 'Chromium: the policy, fixes, links, folders and archives, long answers, the keyboard and axe';
});
if (tried === undefined) {
  const ask = browserEngine();
  await expectSameAnswers(questions, (asked) => Promise.resolve(ask(asked)));
  console.log(`the script of a browser: ${questions.length} answers are those of the command`);
}
console.log(tried ?? 'skipped: no Chromium here');

async function expectSameAnswers(all: readonly Asked[], ask: (asked: Asked) => Promise<Said>): Promise<void> {
  let answered = 0;
  for (const asked of all) {
    const said = await ask(asked);
    const found = difference(asked, said);
    const files = Object.keys(asked.texts).join(', ');
    expect(found === undefined, `${asked.command} of ${files} differs: ${found ?? ''}`);
    if (said.answer !== undefined) answered += 1;
  }
  expect(answered > all.length / 2, `only ${answered} of ${all.length} questions had an answer`);
}

async function askPage(page: Page, asked: Asked): Promise<Said> {
  return JSON.parse((await page.evaluate(`(${ASK})(${JSON.stringify(JSON.stringify(asked))})`)) as string) as Said;
}
