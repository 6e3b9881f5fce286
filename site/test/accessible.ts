import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from './expect';

/**
 * In light and dark, wide and narrow: what axe has rules for is kept, nothing is wider than the window, and in a
 * wide one no code and no picture is cut off.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    for (const width of [WIDE, 390]) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.evaluate(axe.source);
      const found = (await page.evaluate(VIOLATIONS)) as readonly string[];
      const where = `${name}, ${scheme}, ${width} wide`;
      expect(found.length === 0, `${where}: ${found.join('\n')}`);
      const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
      expect(wide <= width, `${where}: the page is ${wide} wide`);
      const cut = width === WIDE ? ((await page.evaluate(CUT_OFF)) as readonly string[]) : [];
      expect(cut.length === 0, `${where}: cut off at the right: ${cut.join('\n')}`);
    }
  }
}

const WIDE = 1280;

/** Code and pictures of which a part is only seen after scrolling to it. */
const CUT_OFF = `[...document.querySelectorAll('pre, .picture')]
  .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
  .map(({ className, textContent }) => className + ': ' + textContent.slice(0, 80))`;

const VIOLATIONS = `axe.run().then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => id + ': ' + help + ': ' + html.slice(0, 200))))`;
