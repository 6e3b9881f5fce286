import { formatCheck } from '../../../src/schema/text/formats';

test.each([
  ['duration', '1h30m', 'a duration such as "90s", "30m" or "1h30m"'],
  ['date-time', '2026-01-31T08:00:00Z', 'a date and time such as "2026-01-31T08:00:00Z"'],
])('%s lets %s pass, and says what it asks for', (format, good, expected) => {
  expect(formatCheck(format)?.(good)).toEqual([]);
  expect(formatCheck(format)?.('forever')).toEqual([{ kind: 'format', expected }]);
});

test.each(['int32', 'int64', 'hostname', ''])('a format that means nothing to a text has no check: "%s"', (format) => {
  expect(formatCheck(format)).toBeUndefined();
});
