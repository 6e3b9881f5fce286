/**
 * Tries the pages of the site in a browser. Where there is no Chromium, only their links.
 *
 *     npm run site && npx tsx site/test/pages/run.ts
 */
import { join } from 'node:path';
import { expectAccessible } from '../accessible';
import { inChromium } from '../browser';
import { expect } from '../expect';
import { expectBesidePlayground } from './beside-playground';
import { expectDrawings } from './drawings';
import { expectEditLinks } from './edit-links';
import { expectSmallFirstVisits } from './first-visit';
import { expectLinks } from './links';
import { expectSearch } from './search';
import { served } from './served';

const SITE = join('site', 'dist');
const OF_EACH_KIND = [
  '',
  'tutorial/first-merge-with-argo-cd.html',
  'architecture.html',
  'how-to/volumes.html',
  'reference/preview.html',
  'reference/rules/IR203.html',
];

console.log(`links and anchors of ${expectLinks(SITE)} pages`);
const tried = await inChromium(async (browser) => {
  const page = await browser.newPage();
  const faults: unknown[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await served(SITE, async (address) => {
    await expectSmallFirstVisits(page, address);
    await expectSearch(page, address);
    await expectDrawings(page, address);
    await expectEditLinks(page, address);
    await expectBesidePlayground(page, address);
    for (const path of OF_EACH_KIND) {
      await page.goto(address + path);
      await expectAccessible(page, `/${path}`);
    }
  });
  expect(faults.length === 0, `faults of the pages: ${faults.map(String).join('\n')}`);
  return 'Chromium: sizes, search, pictures, edit links, the way from and to the playground, and axe';
});
console.log(tried ?? 'skipped: no Chromium here');
