import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { mustGather } from '../../../test/inputs/dumps/must-gather';
import { expect } from '../expect';
import { counted, settled, statusOf } from './on-page';

/** A must-gather as an archive, as a folder that is chosen, and as one that is dropped: the same answer. */
export async function expectOpened(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-test-'));
  const gathered = join(folder, NAME);
  const archive = join(folder, 'gathered.tar.gz');
  try {
    for (const [path, content] of Object.entries(mustGather(FILES))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    execFileSync('tar', ['-czf', archive, '-C', folder, NAME]);
    await page.click('[value=explain]');
    await expectRead(page, 'an archive', FILES, () => choose(page, 'multiple', archive));
    await expectRead(page, 'a folder', IN_FOLDER, () => choose(page, 'webkitdirectory', gathered));
    await expectRead(page, 'a folder that is dropped', IN_FOLDER, () => drop(page, gathered));
    await expectRead(page, 'an archive that is dropped', FILES, () => drop(page, archive));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NAME = 'must-gather.local.1';
const FILES = 60;
/** An archive that is none is among them: it is named, and inside of another archive it is not opened. */
const IN_FOLDER = FILES - 1;

async function expectRead(page: Page, what: string, expected: number, open: () => Promise<void>): Promise<void> {
  await page.evaluate(`document.querySelector('section[aria-label=Text] .tools').lastChild.click()`);
  await settled(page);
  await open();
  await page.waitForFunction(`document.querySelectorAll('section[aria-label=Text] option').length > 1`);
  await settled(page);
  const files = await counted(page, 'section[aria-label=Text] option');
  const status = await statusOf(page);
  expect(files === expected, `${files} files of ${what}`);
  const notRead = expected === FILES ? '' : '; 1 not read';
  expect(status === UNKNOWN + notRead, `of ${what}: ${status}`);
}

const UNKNOWN = 'The input does not show whether the image registry is healthy';

async function choose(page: Page, attribute: string, path: string): Promise<void> {
  const input = await page.waitForSelector(`section[aria-label=Text] input[${attribute}]`);
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** As from a window beside that of the browser. */
async function drop(page: Page, path: string): Promise<void> {
  const editor = await page.waitForSelector('section[aria-label=Text] .editor');
  const { x = 0, y = 0 } = (await editor?.clickablePoint()) ?? {};
  const session = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
}
