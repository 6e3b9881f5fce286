import { hasColours } from '../../src/cli/has-colours';

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '' }, true, true],
  [{ NO_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, false],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ TERM: 'dumb' }, true, false],
  [{ TERM: 'xterm' }, true, true],
  [{ TERM: 'dumb', FORCE_COLOR: '1' }, true, true],
  [{ FORCE_COLOR: '3', NO_COLOR: 'x' }, true, false],
])('with %j on a terminal (%s) there are colors: %s', (environment, isTerminal, colours) => {
  expect(hasColours(environment, isTerminal)).toBe(colours);
});
