import { readCronField } from '../../../src/core/formats/cron-field';

const HOUR = { name: 'hour', min: 0, max: 23, names: [] };
const WEEKDAY = { name: 'day of week', min: 0, max: 6, names: 'sun mon tue wed thu fri sat'.split(' ') };

test.each([
  ['5', [5]],
  ['+5', [5]],
  ['005', [5]],
  ['1-3', [1, 2, 3]],
  ['20/2', [20, 22]],
  ['0-10/5', [0, 5, 10]],
  ['*/12', [0, 12]],
  ['?/12', [0, 12]],
  ['*/999', [0]],
  ['7,5,7', [7, 5]],
  [',3,', [3]],
  [',', []],
])('%j asks for the hours %j', (text, hours) => {
  const read = readCronField(text, HOUR);
  expect('values' in read && [...read.values]).toEqual(hours);
});

test('names stand for numbers, in any case', () => {
  expect(readCronField('Mon-FRI/2,sat', WEEKDAY)).toEqual({ values: new Set([1, 3, 5, 6]), star: false });
});

test.each([
  ['*', true],
  ['?', true],
  ['*/1', true],
  ['3,*', true],
  ['*-1-2', true],
  ['*/2', false],
  ['0-23', false],
])('%s counts as a star: %j', (text, star) => {
  expect(readCronField(text, HOUR)).toMatchObject({ star });
});

test.each([
  '24',
  '-1',
  '5-',
  '-',
  '10-5',
  '1-2-3',
  '1/2/3',
  '*/0',
  '*/-1',
  '*/x',
  'mon',
  '1.5',
  '1e1',
  '5/99999999999999999999',
])('%s is refused', (text) => {
  expect(readCronField(`3,${text},4`, HOUR)).toEqual({
    found: `"${text}" in the hour field`,
    expected: '0 to 23',
    fix: 'in the hour field, use 0 to 23',
  });
});

test('7 as a day of the week is answered with 0', () => {
  expect(readCronField('7', WEEKDAY)).toEqual({
    found: '"7" in the day of week field',
    expected: '0 to 6 or sun to sat',
    fix: 'write Sunday as 0 or sun',
  });
});
