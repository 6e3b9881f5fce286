import { withArticle } from '../../../src/core/formats/with-article';

test.each([
  ['Config', 'a Config'],
  ['Image', 'an Image'],
  ['AgentClusterInstall', 'an AgentClusterInstall'],
  ['object', 'an object'],
  ['undefined', 'an undefined'],
  ['User', 'a User'],
])('%s', (noun, expected) => {
  expect(withArticle(noun)).toBe(expected);
});
