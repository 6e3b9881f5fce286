import { equalClusters } from '../../src/report/equal-clusters';

const PADDING = 'x'.repeat(40_000);

test('groups clusters with long contents in time proportional to their number', () => {
  // Compared each with each, these would be 125 GB, which takes more than half a minute.
  const clusters = Array.from({ length: 5_000 }, (_, index) => ({
    path: `c${index}`,
    which: 10_000 + (index % 2_500),
  }));
  const start = process.cpuUsage();
  const groups = equalClusters(clusters, ({ which }) => `${PADDING}${which}`);
  expect(process.cpuUsage(start).user).toBeLessThan(8_000_000);
  expect(groups).toHaveLength(2_500);
  expect(groups[1]).toEqual({ paths: ['c1', 'c2501'], cluster: clusters[1] });
});
