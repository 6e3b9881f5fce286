import * as fc from 'fast-check';
import { checkCron, isSameSchedule, neverRuns } from '../../../src/core/formats/cron';
import { Release, RELEASES } from '../../../src/core/release';

describe('a CronJob accepts', () => {
  test.each([
    '0 0 * * *',
    '*/15 0-6,22 1,15 JAN-mar ?',
    '  5   4\t*  * sun ',
    '0 0 30 2 *',
    '@yearly',
    '@annually',
    '@monthly',
    '@weekly',
    '@daily',
    '@midnight',
    '@hourly',
    '@every 1h30m',
  ])('%j', (text) => {
    expect(checkCron(text)).toBeUndefined();
  });
});

describe('a CronJob refuses', () => {
  test.each([
    ['', 'an empty text'],
    [' ', '0 fields'],
    ['daily', '1 field'],
    ['0 0 * *', '4 fields'],
    ['0 0 0 * * *', '6 fields'],
    ['60 0 * * *', '"60" in the minute field'],
    ['0 24 * * *', '"24" in the hour field'],
    ['0 0 0 * *', '"0" in the day of month field'],
    ['0 0 L * *', '"L" in the day of month field'],
    ['0 0 * 13 *', '"13" in the month field'],
    ['0 0 * january *', '"january" in the month field'],
    ['0 0 * * 7', '"7" in the day of week field'],
    ['0 0 * * mon#1', '"mon#1" in the day of week field'],
    ['@reboot', '"@reboot"'],
    [' @daily', '1 field'],
    ['@daily ', '"@daily "'],
    ['@every', '"@every"'],
    ['@every 1d', '"1d"'],
    ['TZ=UTC 0 0 * * *', 'a time zone in the schedule'],
    ['CRON_TZ=Europe/Berlin @daily', 'a time zone in the schedule'],
    ['TZ=UTC', 'a time zone in the schedule'],
  ])('%j', (text, found) => {
    expect(checkCron(text)).toMatchObject({ found });
  });

  test('a number of fields by naming all five', () => {
    expect(checkCron('0 0 0 * * *')).toEqual({
      found: '6 fields',
      expected: '5 fields: minute, hour, day of month, month, day of week',
      fix: 'remove the seconds: a CronJob counts in minutes',
    });
  });

  test('a misspelt descriptor by naming the right one', () => {
    expect(checkCron('@Daily')).toHaveProperty('fix', 'write "@daily"');
    expect(checkCron('@dayly')).toHaveProperty('fix', 'write "@daily"');
  });

  test('a number beyond its field by naming the bounds', () => {
    expect(checkCron('60 * * * *')?.expected).toBe('0 to 59');
    expect(checkCron('* 24 * * *')?.expected).toBe('0 to 23');
    expect(checkCron('* * 32 * *')?.expected).toBe('1 to 31');
    expect(checkCron('* * * 13 *')?.expected).toBe('1 to 12 or jan to dec');
    expect(checkCron('* * * * 8')?.expected).toBe('0 to 6 or sun to sat');
  });
});

describe('a time zone', () => {
  const OLD = [Release.V4_12, Release.V4_13, Release.V4_14, Release.V4_15];

  test.each(['TZ=UTC 0 0 * * *', 'TZ= 0 0 * * *', 'CRON_TZ=Europe/Berlin 0 3 * * *', 'TZ=America/New_York  @daily'])(
    'is taken until 4.15, as in %s, and refused since',
    (text) => {
      for (const release of RELEASES) {
        expect([release, checkCron(text, release)?.found]).toEqual([
          release,
          OLD.includes(release) ? undefined : 'a time zone in the schedule',
        ]);
      }
    },
  );

  test.each([
    ['TZ=Mars/Olympus 0 0 * * *', 'the time zone "Mars/Olympus"'],
    ['TZ=UTC 0 0 * *', '4 fields'],
    ['TZ=UTC', 'a time zone in the schedule'],
    ['0 0 * * * TZ=UTC', 'a time zone in the schedule'],
  ])('is refused by every release in %s', (text, found) => {
    expect(checkCron(text, Release.V4_12)).toMatchObject({ found });
  });
});

describe('a schedule never runs', () => {
  test.each([
    '0 0 30 2 *',
    '0 0 31 2,4,6,9,11 *',
    '0 0 30-31 feb ?',
    '0 0 31 4 */1',
    ', * * * *',
    '* , * * *',
    '* * * , *',
    '* * , * *',
    '* * , * ,',
    '* * * * ,',
    '* * 1 , 1',
  ])('as %s', (text) => {
    expect(checkCron(text)).toBeUndefined();
    expect(neverRuns(text)).toBe(true);
  });

  test.each([
    '0 0 29 2 *',
    '0 0 31 1-12 *',
    '0 0 30 2,3 *',
    // Without a star either day will do.
    '0 0 30 2 1',
    '0 0 30 2 */2',
    '* * , * 1',
    '@monthly',
    '@every 1h',
    'nonsense',
    '',
  ])('but not as %j', (text) => {
    expect(neverRuns(text)).toBe(false);
  });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[*?\d,/@ a-zA-Z-]{0,30}$/)), (text) => {
      expect(() => [checkCron(text), neverRuns(text)]).not.toThrow();
    }),
  );
});

test.each([
  ['@hourly', '0 * * * *', true],
  ['0 0-23 * * *', '0 */1 * * *', true],
  ['0 0 * * 0', '@weekly', true],
  ['0 0 1-31 * 0-6', '@daily', true],
  ['0 0 1 1 *', '@yearly', true],
  // Of two days that are named, one is enough.
  ['0 0 1-31 * 1', '0 0 * * 1', false],
  ['0 0 * * *', '@hourly', false],
  ['0 0-22 * * *', '0 * * * *', false],
  ['nothing', 'nothing', false],
  ['@every 1h', '0 * * * *', false],
])('%s has the times of %s: %p', (one, other, isSame) => {
  expect([isSameSchedule(one, other), isSameSchedule(other, one)]).toEqual([isSame, isSame]);
});
