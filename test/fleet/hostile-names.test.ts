import { onPosix } from '../posix';
import { FILE, inventory, row, threeClusters } from './three-clusters';
import type { Workplace } from './writing';

let place: Workplace;
beforeEach(() => {
  place = threeClusters();
});
afterEach(() => {
  place.remove();
});

describe('names of folders and files are told in one line', () => {
  const evil = 'x\n::error::pwned\u001b[31m\u009b\u202e';
  const shown = 'x\\u000a::error::pwned\\u001b[31m\\u009b\\u202e';

  onPosix('a cluster that left the inventory', () => {
    place.fleet('fleet.yaml');
    place.write(`out/${evil}/${FILE}`, place.read(`out/c1/${FILE}`));
    const { code, out } = place.fleet('fleet.yaml');
    expect([code, out]).toEqual([0, expect.stringContaining(`\n${shown} is no longer in the inventory: `)]);
  });

  onPosix('a file of others in the folder of the hub', () => {
    place.write(`out/_hub/${evil}.yaml`, 'mine: 1\n');
    const { code, err } = place.fleet('fleet.yaml', '--delivery', 'manifest-work', '--namespace', 'works');
    expect([code, err]).toEqual([2, expect.stringContaining(`out/_hub/${shown}.yaml: found a file`)]);
  });

  test('a value of the inventory', () => {
    place.write('fleet.yaml', inventory(row('c1', '{replicas: "\\u009b31m\\u202e\\u2028"}')));
    const { code, err } = place.fleet('fleet.yaml');
    expect([code, err]).toEqual([2, expect.stringContaining('\\u009b31m\\u202e\\u2028')]);
  });
});
