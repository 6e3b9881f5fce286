import { oncePerCluster } from '../../../src/rules/engine/once-per-cluster';
import { askedOnce } from '../../../src/rules/engine/engine';
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
