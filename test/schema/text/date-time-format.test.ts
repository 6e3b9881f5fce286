import { isDateTime } from '../../../src/schema/text/date-time-format';

describe('isDateTime', () => {
  test.each([
    '2026-01-31T08:00:00Z',
    '2026-01-31t08:00:00z',
    '2026-01-31T08:00:00.123456Z',
    '2026-01-31T23:59:59+05:30',
    '2024-02-29T00:00:00Z',
  ])('accepts %s', (text) => {
    expect(isDateTime(text)).toBe(true);
  });

  test.each([
    '',
    'now',
    '2026-01-31',
    '2026-01-31 08:00:00Z',
    '2026-02-30T08:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T08:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T08:60:00Z',
    '2026-01-31T08:00:60Z',
    '2026-01-31T08:00:00',
    '26-01-31T08:00:00Z',
    'on 2026-01-31T08:00:00Z',
    '2026-01-31T08:00:00Z sharp',
  ])('refuses %j', (text) => {
    expect(isDateTime(text)).toBe(false);
  });
});
