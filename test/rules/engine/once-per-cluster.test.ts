import { oncePerCluster } from '../../../src/rules/engine/once-per-cluster';
import { askedOnce, onPlatform } from '../../../src/rules/engine/engine';
import { platformProfile } from '../../../src/platforms';
import { Platform } from '../../../src/platforms/platform';
import { circumstances } from '../judging';

test('is found out once for each cluster, also where there is nothing to find', () => {
  let asked = 0;
  const find = oncePerCluster(({ existing }) => {
    asked += 1;
    return existing?.length;
  });
  const [first, second] = [askedOnce([], circumstances({}), []).cluster, askedOnce([], circumstances({}), []).cluster];
  expect(find(first)).toBe(find(first));
  expect(asked).toBe(1);
  find(second);
  expect(asked).toBe(2);
});

test('is found out once for all platforms, and cannot depend on them', () => {
  const seen: unknown[] = [];
  const find = oncePerCluster(({ platform }) => seen.push(platform));
  const { cluster } = askedOnce([], circumstances({}), []);
  for (const each of [cluster, onPlatform(cluster, platformProfile(Platform.AWS))]) find(each);
  find(askedOnce([], circumstances({ platform: Platform.AWS }), []).cluster);
  expect(seen).toEqual([undefined, undefined]);
});
