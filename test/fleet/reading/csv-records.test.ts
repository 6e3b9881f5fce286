import { csvRecords } from '../../../src/fleet/reading/csv-records';

const records = (text: string) => [...csvRecords(text)].map(({ line, cells }) => [line, ...cells]);

test.each([
  [
    'lines with and without a carriage return',
    'a,b\r\nc,d\ne,f',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [3, 'e', 'f'],
    ],
  ],
  [
    'cells in quotes, with quotes, commas and line breaks in them',
    '"a ""b""","c,d"\n"e\r\nf\ng",h\ni,j\n',
    [
      [1, 'a "b"', 'c,d'],
      [2, 'e\r\nf\ng', 'h'],
      [5, 'i', 'j'],
    ],
  ],
  [
    'empty cells, also the last one',
    ',\na,,\n,b',
    [
      [1, '', ''],
      [2, 'a', '', ''],
      [3, '', 'b'],
    ],
  ],
  [
    'no record for an empty line',
    'a\n\n\r\nb\n',
    [
      [1, 'a'],
      [4, 'b'],
    ],
  ],
  ['an empty cell in quotes at the end', 'a,""', [[1, 'a', '']]],
  ['nothing', '', []],
])('it reads %s', (_, text, expected) => {
  expect(records(text)).toEqual(expected);
});

test.each([
  ['a"b,c', 1, 'a quote inside a cell'],
  ['a\n"b"c,d', 2, 'text after the closing quote of a cell'],
  ['a\n"b\nc', 2, 'a quote that opens a cell, without a closing quote'],
])('%j is told with its line', (text, line, message) => {
  expect(() => records(text)).toThrow(
    expect.objectContaining({ line, message: expect.stringContaining(message) as string }),
  );
});

// A regular expression runs out of stack here: of ten million characters, and of fewer where it tries two ways.
test.each([
  ['a', 10_000_000],
  ['""', 4_000_000],
  [',', 4_000_000],
  ['\n', 4_000_000],
])('a cell in quotes may hold %j until it has %d characters', (piece, length) => {
  const [record, ...others] = csvRecords(`"${piece.repeat(length / piece.length)}",b`);
  expect(others).toEqual([]);
  expect(record?.cells.map((cell) => cell.length)).toEqual([piece === '""' ? length / 2 : length, 1]);
});
