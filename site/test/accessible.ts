import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from './expect';

/** In light and dark, wide and narrow: what axe has rules for is kept, and nothing is wider than the window. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    for (const width of [1280, 390]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.evaluate(axe.source);
      const found = (await page.evaluate(VIOLATIONS)) as readonly string[];
      const where = `${name}, ${scheme}, ${width} wide`;
      expect(found.length === 0, `${where}: ${found.join('\n')}`);
      const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
      expect(wide <= width, `${where}: the page is ${wide} wide`);
    }
  }
}

const VIOLATIONS = `axe.run().then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => id + ': ' + help + ': ' + html.slice(0, 200))))`;
