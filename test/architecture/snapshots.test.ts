import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST = 80;
const LONGEST = 60;

const FILES = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.snap'));
const SNAPSHOTS = FILES.flatMap((path) =>
  [...readFileSync(join('test', path), 'utf8').matchAll(/^exports\[`(.*)`\] = `([^]*?)`;$/gm)].map(
    ([, name = '', text = '']) => ({ name: `${path}: ${name}`, lines: text.trim().split('\n').length }),
  ),
);

test(`there are snapshots of constructs, and at most ${MOST}: nobody reads more`, () => {
  expect(SNAPSHOTS.length).toBeGreaterThan(40);
  expect(SNAPSHOTS.length).toBeLessThanOrEqual(MOST);
});

test(`each has fewer than ${LONGEST} lines, and something in it`, () => {
  expect(SNAPSHOTS.filter(({ lines }) => lines >= LONGEST || lines < 3).map(({ name }) => name)).toEqual([]);
});
