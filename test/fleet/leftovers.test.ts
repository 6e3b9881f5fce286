import { spawnSync } from 'node:child_process';
import fs, { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FILE, inventory, row, threeClusters } from './three-clusters';
import { Workplace } from './writing';

let place: Workplace;
beforeEach(() => {
  place = threeClusters();
});
afterEach(() => {
  place.remove();
});

test('what a fleet left that was killed is removed by the next one, also beside a file that stays as it is', () => {
  const first = new Workplace();
  first.write('fleet.yaml', inventory(row('c1')));
  first.fleet('fleet.yaml');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  place.write(`out/c1/${FILE}`, first.read(`out/c1/${FILE}`));
  first.remove();
  const running = `.image-registry-${process.ppid}.tmp`;
  for (const cluster of ['c1', 'c2']) {
    place.write(`out/${cluster}/.image-registry-${dead}.tmp`, '');
    place.write(`out/${cluster}/${running}`, '');
  }
  expect(place.fleet('fleet.yaml').out).toContain('3 clusters, 2 written, 1 unchanged');
  for (const cluster of ['c1', 'c2']) expect(readdirSync(join(place.folder, 'out', cluster))).toEqual([running, FILE]);
});

describe('a file that cannot be written leaves nothing, is told of its cluster, and does not stop the others', () => {
  const { writeFileSync } = fs;

  test.each([
    ['EACCES', false],
    ['ENOSPC', true],
  ])('%s', (code, isBegun) => {
    const write = jest.spyOn(fs, 'writeFileSync').mockImplementation((path, text, options) => {
      if (!String(path).includes('/out/c2/')) {
        writeFileSync(path, text, options);
        return;
      }
      if (isBegun) writeFileSync(path, '', options);
      throw Object.assign(new Error(code), { code, syscall: 'open', path });
    });
    const result = place.fleet('fleet.yaml');
    write.mockRestore();
    expect([result.code, result.out]).toEqual([
      1,
      expect.stringContaining('3 clusters, 2 written, 0 unchanged, 1 with'),
    ]);
    expect(result.err).toMatch(/cluster c2 is not written[^]*out\/c2\/[^:]*: found failed to write: E/);
    expect(result.err).toContain(code);
    expect(readdirSync(join(place.folder, 'out/c2'))).toEqual([]);
  });
});
