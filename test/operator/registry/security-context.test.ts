import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { readClusterState } from '../../../src/operator/cluster/read-cluster-state';
import { podSecurityContext } from '../../../src/operator/registry/security-context';
import { facts, NS, object } from '../clusters';

const ANNOTATION = 'openshift.io/sa.scc.supplemental-groups';

function context(annotations: object | undefined) {
  const namespace = { ...object('v1', 'Namespace', NS), metadata: { name: NS, annotations } as Manifest['metadata'] };
  return podSecurityContext(
    readClusterState({ manifests: [facts('None')[0]!, namespace], release: Release.V5_1, complete: true }),
  );
}

test.each([
  ['1000/10000', 1000],
  ['1000/', 1000],
  ['-5/1', -5],
  ['+5/1', 5],
  ['7/8/9', 7],
])('the first group of %s is %d', (range, fsGroup) => {
  expect(context({ [ANNOTATION]: range })).toEqual({ fsGroup, fsGroupChangePolicy: 'OnRootMismatch' });
});

test.each([
  [undefined, `namespace "${NS}" doesn't have annotation ${ANNOTATION}`],
  [{}, `namespace "${NS}" doesn't have annotation ${ANNOTATION}`],
  [{ [ANNOTATION]: '1000' }, `annotation ${ANNOTATION} in namespace "${NS}" doesn't contain '/'`],
  [
    { [ANNOTATION]: 'x1/2' },
    `unable to parse annotation ${ANNOTATION} in namespace "${NS}": strconv.ParseInt: parsing "x1": invalid syntax`,
  ],
  [
    { [ANNOTATION]: '1x/2' },
    `unable to parse annotation ${ANNOTATION} in namespace "${NS}": strconv.ParseInt: parsing "1x": invalid syntax`,
  ],
  [
    { [ANNOTATION]: '/2' },
    `unable to parse annotation ${ANNOTATION} in namespace "${NS}": strconv.ParseInt: parsing "": invalid syntax`,
  ],
])('%j is refused', (annotations, words) => {
  expect(() => context(annotations)).toThrow(`generate security context for deployment config: ${words}`);
});
