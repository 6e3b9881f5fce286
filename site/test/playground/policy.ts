import type { Page, WebWorker } from 'puppeteer-core';
import { expect } from '../expect';

/** Nothing leaves the page, and nothing its worker. */
export async function expectNoConnection(page: Page): Promise<void> {
  for (const way of [...WAYS, IMAGE]) await expectRefused(page, way);
  const [worker] = page.workers();
  expect(worker !== undefined, 'the answers are not made in a worker');
  for (const way of WAYS) await expectRefused(worker, way);
}

async function expectRefused(there: Page | WebWorker, way: string): Promise<void> {
  const refused = await there.evaluate(`new Promise((done) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective), { once: true });
    setTimeout(() => done('nothing'), 2000);
    Promise.resolve().then(() => ${way}).catch(() => {});
  })`);
  expect(refused === 'connect-src' || refused === 'img-src', `the policy refuses ${String(refused)} of ${way}`);
}

const WAYS = [
  `fetch('http://127.0.0.1:9/')`,
  `new Promise((done, failed) => { const socket = new WebSocket('ws://127.0.0.1:9/'); socket.onopen = done; socket.onerror = failed; })`,
];
const IMAGE = `new Promise((done, failed) => { const image = new Image(); image.onload = done; image.onerror = failed; image.src = 'http://127.0.0.1:9/a.png'; })`;
