import { wordsTest } from '../../../src/inputs/kustomize/selectors/selector-words';

// As kubectl kustomize answers: each of these patterns stops the build, or patches Config/cluster.
test.each([
  ...['(cluster', 'cluster)', '[a-z', '*', '*cluster', 'c+*', 'c**', 'a|*', '(*)', 'x?+', '(.*', '.*)', '(?x'],
  ...['cluster\\', '(?=c).*', '(?<!x)cluster', '\\1', 'cluster|(x'],
])('%s, which Go rejects, fits nothing', (pattern) => {
  expect(wordsTest(pattern)('cluster')).toBe('no');
});

test.each([
  ...['(cluster)', '(.*)', '.+', '(|cluster)', '^cluster$', 'c.*r', '[a-z]+', '(?i)CLUSTER', '(?P<x>cluster)'],
  ...['(?:cluster)', 'clus\\w+', '[]c]luster', '[[:alpha:]]+', '[^]]+', '[(]?cluster', 'c{1}luster', '\\Qcluster\\E'],
  ...['()cluster', 'cluster\\)?', 'clu.*?'],
])('%s fits, or only the build shows it', (pattern) => {
  expect(wordsTest(pattern)('cluster')).not.toBe('no');
});
