import { COLOURED, PLAIN } from '../../../src/report/paint';
import { fill } from '../../../src/report/text/fill';
import { rowsText } from '../../../src/report/text/row';

const LONG = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');

test('a text is broken at its spaces, and all but its first line are indented', () => {
  const lines = fill(LONG, 10).split('\n');
  expect(lines.every((line, index) => line.length <= (index === 0 ? 90 : 100))).toBe(true);
  expect(lines.slice(1).every((line) => /^ {10}\S/.test(line))).toBe(true);
  expect(lines.join(' ').replace(/ +/g, ' ')).toBe(LONG);
});

test('what stands between backticks is not broken', () => {
  const schedule = '`0 3 * * *`';
  const padding = 'x'.repeat(90);
  expect(fill(`${padding} ${schedule} is (${schedule}, every day)`)).toBe(
    `${padding}\n${schedule} is (${schedule}, every day)`,
  );
  expect(fill(`a \` alone and ${padding}`)).toBe(`a \` alone and\n${padding}`);
});

test('a word that is longer than a line is kept whole', () => {
  const url = `https://example.com/${'x'.repeat(120)}`;
  expect(fill(`see ${url} there`, 4)).toBe(`see\n    ${url}\n    there`);
});

test('a longer word with commas is broken behind them, and loses nothing', () => {
  const names = Array.from({ length: 12 }, () => 'x'.repeat(40));
  const json = JSON.stringify(names);
  const lines = fill(json, 10).split('\n');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(lines.map((line) => line.trim()).join('')).toBe(json);
  expect(fill('a,b,c,d', 90)).toBe('a,b,c,d');
});

test('spaces at the ends of lines are left out', () => {
  expect(fill('a  b ')).toBe('a b');
});

test('labels stand in one column, and what is below them in the next', () => {
  const rows = [
    { label: 'fix', text: 'this', below: ['https://example.com'] },
    { label: 'cluster', text: LONG },
  ];
  const [first, second, third, fourth] = rowsText(rows, PLAIN);
  expect(first).toBe('  fix      this');
  expect(second).toBe('           https://example.com');
  expect(third?.split('\n')[1]).toMatch(/^ {11}word/);
  expect(fourth).toBeUndefined();
});

test('colors change nothing but colors, and none goes over the end of a line', () => {
  const rows = [{ label: 'loss', text: 'x', color: 'red' as const, below: [LONG] }];
  const coloured = rowsText(rows, COLOURED).join('\n');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(rowsText(rows, PLAIN).join('\n'));
  for (const line of coloured.split('\n'))
    expect(line).toMatch(/^[^\u001b]*\u001b\[\d+m[^\u001b]*\u001b\[0m[^\u001b]*$/);
});
