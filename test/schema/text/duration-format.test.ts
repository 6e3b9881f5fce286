import fc from 'fast-check';
import { isDuration } from '../../../src/schema/text/duration-format';
import { timed } from '../../cpu-time';
import { runs } from '../../fuzzing';

describe('isDuration', () => {
  test.each(['0', '0s', '90s', '1h30m', '1.5h', '-1h', '+5m', '.5s', '100ns', '3us', '3\u00b5s'])(
    'accepts %s as Go does',
    (text) => {
      expect(isDuration(text)).toBe(true);
    },
  );

  test.each([
    '1d',
    '2w',
    '2 days',
    '1 week',
    '3 HOURS',
    '5 minutes 3 seconds',
    '4hr',
    '1wk',
    '10 milliseconds',
    '7nanos',
    '2micros',
    '99999999999999h',
  ])('accepts %s as Scala does, although the Operator cannot read it', (text) => {
    expect(isDuration(text)).toBe(true);
  });

  test.each(['PT5M', '5m!', 'in 5 m', '5 parsecs 3 s'])(
    'accepts %s, because one amount with a unit is enough',
    (text) => {
      expect(isDuration(text)).toBe(true);
    },
  );

  test.each(['', ' ', '60', '1.5', 'forever', '5 parsecs', 's', '1y', '99999999999999999999h', '9223372036854775808s'])(
    'refuses %j',
    (text) => {
      expect(isDuration(text)).toBe(false);
    },
  );

  test.each(['ns', 'us', '\u00b5s', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk'])(
    'knows the short unit %s of Scala',
    (unit) => {
      expect(isDuration(`in 5 ${unit}`)).toBe(true);
      expect(isDuration(`in 5 ${unit}x`)).toBe(false);
    },
  );

  test.each(['nano', 'micro', 'milli', 'sec', 'min', 'hour', 'day', 'week'])(
    'knows the long unit %s of Scala',
    (unit) => {
      expect(isDuration(`in 5 ${unit}s`)).toBe(true);
    },
  );

  test('reads as many digits as Go does, within reason', () => {
    const withLength = (length: number) => `0.${'9'.repeat(length - 3)}s`;
    expect(isDuration(withLength(1000))).toBe(true);
    expect(isDuration(withLength(1001))).toBe(false);
  });

  test('accepts the largest amount that fits', () => {
    expect(isDuration('9223372036854775807 weeks')).toBe(true);
    expect(isDuration('0009223372036854775807 weeks')).toBe(true);
  });

  test('takes no time for long texts', () => {
    const unit = fc.constantFrom('1', ' ', 'a', '1 ', '1a', '.', 'h', '1h');
    fc.assert(
      fc.property(unit, (each) => {
        const text = each.repeat(100_000);
        return timed(() => isDuration(text)).milliseconds < 2000;
      }),
      runs(30),
    );
  });
});
