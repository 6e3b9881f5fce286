import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { mustGather } from '../../test/inputs/dumps/must-gather';
import { expectAccessible } from './accessible';
import { expect } from './expect';

/** What the playground does for people. */
export async function tryPlayground(page: Page): Promise<void> {
  await expectNoConnection(page);
  for (const command of ['check', 'preview', 'diff', 'explain']) {
    await page.click(`[value=${command}]`);
    await page.click('#example');
    await settled(page);
    await expectAccessible(page, `playground, ${command}`);
  }
  await expectFixes(page);
  await expectLink(page);
  await expectKeyboard(page);
  await expectArchive(page);
}

async function expectNoConnection(page: Page): Promise<void> {
  const ways = [
    `fetch('http://127.0.0.1:9/')`,
    `new Promise((done, failed) => { const socket = new WebSocket('ws://127.0.0.1:9/'); socket.onopen = done; socket.onerror = failed; })`,
    `new Promise((done, failed) => { const image = new Image(); image.onload = done; image.onerror = failed; image.src = 'http://127.0.0.1:9/a.png'; })`,
  ];
  for (const way of ways) {
    const refused = await page.evaluate(`new Promise((done) => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective), { once: true });
      setTimeout(() => done('nothing'), 2000);
      Promise.resolve().then(() => ${way}).catch(() => {});
    })`);
    expect(refused === 'connect-src' || refused === 'img-src', `the policy refuses ${String(refused)} of ${way}`);
  }
}

async function expectFixes(page: Page): Promise<void> {
  await page.click('[value=check]');
  await page.click('#example');
  await settled(page);
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
}

async function expectLink(page: Page): Promise<void> {
  const status = await statusOf(page);
  await page.click('#share');
  await page.waitForFunction(`location.hash.length > 10`);
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForFunction(`document.querySelector('#status').textContent !== ''`);
  expect((await statusOf(page)) === status, `a link gives ${await statusOf(page)}, expected ${status}`);
  await page.evaluate(`location.hash = 'q=abc'`);
  await page.waitForFunction(`document.querySelector('#status').textContent.includes('cannot be read')`);
}

/** From the top by the Tab key alone: into the editor, and out of it. */
async function expectKeyboard(page: Page): Promise<void> {
  await page.evaluate(`document.activeElement.blur(); document.querySelector('h1').scrollIntoView()`);
  await page.click('h1');
  const reached: unknown[] = [];
  for (let step = 0; step < 14; step++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(NAME));
  }
  const expected = [
    'command',
    'release',
    'platform',
    'example',
    'share',
    'Open files',
    'Open a folder',
    'Clear',
    'Text',
  ];
  const found = reached.filter((each) => expected.includes(String(each)));
  expect(found.join() === expected.join(), `the Tab key leads to ${reached.join()}`);
  expect(reached.indexOf('Text') < reached.length - 1, 'the editor keeps the focus');
}

const NAME = `(({ name, id, ariaLabel, textContent }) => name || id || ariaLabel || textContent)(document.activeElement)`;

async function expectArchive(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-test-'));
  try {
    for (const [path, content] of Object.entries(mustGather(60))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    execFileSync('tar', ['-czf', join(folder, 'gathered.tar.gz'), '-C', folder, 'must-gather.local.1']);
    await page.click('[value=explain]');
    const input = await page.waitForSelector('section[aria-label=Text] input[multiple]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'gathered.tar.gz'));
    await page.waitForFunction(`document.querySelectorAll('section[aria-label=Text] option').length > 1`);
    await settled(page);
    const files = await counted(page, 'section[aria-label=Text] option');
    const status = await statusOf(page);
    expect(status === 'The input does not show whether the image registry is healthy', `of an archive: ${status}`);
    expect(files >= 60, `${files} files of the archive`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page waits for a pause in typing. */
async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => setTimeout(done, 400))');
}

async function counted(page: Page, selector: string): Promise<number> {
  return (await page.$$(selector)).length;
}

async function statusOf(page: Page): Promise<string> {
  return (await page.evaluate(`document.querySelector('#status').textContent`)) as string;
}
