import { hasVariable, isFilledInLater, isPlaceholder, isReadable } from '../../src/core/placeholder';
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

test.each(['${a:', '${', '${a', '<', '<path:', '<path:a#', '{', '$(', 'ENC[', ' ', 'vault:#', '__\n', 'ref+://'])(
  'a value of 1 MiB of %j takes no long time',
  (piece) => {
    const text = piece.repeat((1024 * 1024) / piece.length);
    const { milliseconds, result } = timed(() => [isFilledInLater(text), isFilledInLater(`}${text}@`)]);
    expect(result).toEqual([piece === '{', piece === '{']);
    expect(milliseconds).toBeLessThan(1000);
  },
);

const REPLACED = ['vault:secret/data/s3#key', 'ref+vault://s3#/key', '$KEY', ' __KEY__\n', '<path:secret/s3#key>'];
test.each(REPLACED)('%j is filled in later', (text) => {
  expect(isFilledInLater(text)).toBe(true);
});

test.each(['vault:secret', 'vault: a#b', 'ref+abc', '$', '$1', 'a$KEY', '____', '__a', 'a2V5', 'Qm9i+/=='])(
  '%j is as it stays',
  (text) => {
    expect(isFilledInLater(text)).toBe(false);
  },
);

test.each([...REPLACED, '${KEY}', '<key>', 'ENC[AES256_GCM,data:a]'])('nobody reads the value %j here', (text) => {
  expect(isPlaceholder(text)).toBe(true);
  expect(isReadable(text)).toBe(false);
});

test.each(['$ecret1', '__secret__', '$KEYs', 'pass$KEY', 'vault:secret', '<a>b'])('%j may be a password', (text) => {
  expect(isReadable(text)).toBe(true);
});

test('nothing is there to read', () => {
  expect(['', null].map(isReadable)).toEqual([false, false]);
});
