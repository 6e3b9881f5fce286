import { hasVariable, isFilledInLater } from '../../src/core/placeholder';
import { timed } from '../cpu-time';

test.each(['${A}', 'x${_a1}y', '${A:-b}', '${A%b}', '${A:=${B}', '${ ${A:b c}', '${A:-\n}', '${A:b} ${'])(
  '%j has a variable',
  (text) => {
    expect(hasVariable(text)).toBe(true);
  },
);

test.each(['', '${}', '${1}', '${A', '${A:-b', '} ${A', '${A b}', '$A', '$(A)', '} ${A:b'])('%j has none', (text) => {
  expect(hasVariable(text)).toBe(false);
});

test.each(['${a:', '${', '${a', '<', '<path:', '<path:a#', '{', '$(', 'ENC[', ' '])(
  'a value of 1 MiB of %j takes no long time',
  (piece) => {
    const text = piece.repeat((1024 * 1024) / piece.length);
    const { milliseconds, result } = timed(() => [isFilledInLater(text), isFilledInLater(`}${text}@`)]);
    expect(result).toEqual([piece === '{', piece === '{']);
    expect(milliseconds).toBeLessThan(1000);
  },
);
