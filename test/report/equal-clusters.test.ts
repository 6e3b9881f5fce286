import { equalClusters } from '../../src/report/equal-clusters';
import { timed } from '../cpu-time';

const PADDING = 'x'.repeat(40_000);

test('groups clusters with long contents in time proportional to their number', () => {
  // Compared each with each, these would be 125 GB, which takes more than half a minute.
  const clusters = Array.from({ length: 5_000 }, (_, index) => ({
    path: `c${index}`,
    which: 10_000 + (index % 2_500),
  }));
  const { result: groups, milliseconds } = timed(() => equalClusters(clusters, ({ which }) => `${PADDING}${which}`));
  expect(milliseconds).toBeLessThan(8000);
  expect(groups).toHaveLength(2_500);
  expect(groups[1]).toEqual({ paths: ['c1', 'c2501'], cluster: clusters[1] });
});
