import { Duration, Size } from 'cdk8s';
import { toGoDuration, toMebibytes } from '../../../src/core/formats/cdk8s-units';

test.each([
  [Size.mebibytes(64), 64],
  [Size.gibibytes(5), 5120],
  // What the API refuses is told by the rules, and not by an error of cdk8s.
  [Size.kibibytes(5376), 5.25],
])('%s is so many MiB', (size, mebibytes) => {
  expect(toMebibytes(size)).toBe(mebibytes);
});

test.each([
  [Duration.minutes(90), '1h30m0s'],
  [Duration.millis(1500), '1.5s'],
])('%s as Go writes it', (duration, text) => {
  expect(toGoDuration(duration)).toBe(text);
});
