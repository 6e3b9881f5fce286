import { secretsIn } from '../../../src/adoption/objects/secrets';

const URL = 'https://user:hunter2@example.com';

test('a key with credentials is one, and is not told by what is below it', () => {
  expect(secretsIn({ metadata: { labels: { [URL]: 'a', b: URL, c: 'd' } } })).toEqual([
    ['metadata', 'labels', URL],
    ['metadata', 'labels', 'b'],
  ]);
});
