import { join } from 'node:path';
import { Fleet, FleetCluster } from '../../src';
import { Workplace } from './writing';

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
  jest.restoreAllMocks();
});

/** How often constructs are made for clusters with these buckets. */
function addRegistryCalls(buckets: readonly string[]): number {
  const lines = buckets.map((bucket, index) => `c${index},aws,${bucket}`);
  const inventory = place.write('f.csv', `cluster,platform,overrides.storage.s3.bucket\n${lines.join('\n')}\n`);
  const make = jest.spyOn(FleetCluster.prototype, 'addRegistry');
  const { written } = new Fleet({ inventory, outdir: join(place.folder, 'out') }).synth();
  expect(written).toHaveLength(buckets.length);
  return make.mock.calls.length;
}

test('clusters of which the same is said are rendered twice at most', () => {
  expect(addRegistryCalls(['layers', 'layers', 'layers', 'layers'])).toBe(2);
});

test('clusters that differ are rendered one by one, whatever their order', () => {
  expect(addRegistryCalls(['a-layers', 'b-layers', 'a-layers', 'b-layers', 'b-layers', 'a-layers'])).toBe(4);
});
