import { releaseMeant } from '../../src/core/release';

test.each([
  ['4.2', '4.20'],
  ['4.19.5', '4.19'],
  ['v4.19', '4.19'],
  ['4,19', '4.19'],
  ['4.20.0-rc.1', '4.20'],
  ['4.3', undefined],
  ['4.10.3', undefined],
  ['newest', undefined],
])('%s means %s', (text, release) => {
  expect(releaseMeant(text)).toBe(release);
});
