import type { Manifest } from '../../../src/core/manifest';
import { describeSubject } from '../../../src/operator/effects/subject';
import { movedBetweenWorks } from '../../../src/rules/embedded/moved-between-works';
import { sidesWithEmbedded } from '../../../src/rules/embedded/with-embedded';
import { config, NS, object } from '../../operator/clusters';

const CONFIG = config({ storage: { emptyDir: {} } });
const YOURS = config({ storage: { managementState: 'Unmanaged', s3: { bucket: 'layers' } } });
const PRUNER = object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'cluster', { spec: {} });
const CLAIM = object('v1', 'PersistentVolumeClaim', 'data', { spec: {} }, NS);
const OTHER = object('v1', 'ConfigMap', 'a', { data: {} }, 'shop');
const ORPHAN = { deleteOption: { propagationPolicy: 'Orphan' } };

const work = (name: string, manifests: readonly Manifest[], spec: object = {}, cluster = 'c1'): Manifest =>
  object(
    'work.open-cluster-management.io/v1',
    'ManifestWork',
    name,
    { spec: { workload: { manifests }, ...spec } },
    cluster,
  );

function moved(old: readonly Manifest[], now: readonly Manifest[]): string[] {
  const { changes, unknown } = movedBetweenWorks(old, now)('cluster c1');
  return [
    ...changes.map(
      ({ level, subject, what, why }) => `${level} ${describeSubject(subject).split('/')[0]}: ${what} (${why})`,
    ),
    ...unknown.map(({ object: name, why }) => `unknown ${name}: ${why}`),
  ];
}

const template = (apiVersion: string): Manifest => ({
  apiVersion,
  kind: 'Template',
  metadata: { name: 't' },
  objects: [CONFIG],
});
const raced = (name: string, loss: string) =>
  `unknown ${name}: NEW moves it from ManifestWork/c1/a to ManifestWork/c1/b: nothing happens if the work agent applies ManifestWork/c1/b first; otherwise it deletes the object, and creates it again${loss}. Add the object to ManifestWork/c1/b in a first change, and remove it from ManifestWork/c1/a in a second change`;
const REGISTRY = ': this removes the registry, and its storage and images if spec.storage.managementState is Managed';

test.each<[string, Manifest[], Manifest[], unknown[]]>([
  [
    'from one work to another',
    [work('a', [CONFIG, OTHER]), work('b', [PRUNER])],
    [work('a', []), work('b', [CONFIG, PRUNER, OTHER])],
    [raced('Config/cluster', REGISTRY)],
  ],
  [
    'with its work, which gets another name',
    [work('a', [PRUNER, CLAIM])],
    [work('b', [PRUNER, CLAIM])],
    [raced('ImagePruner/cluster', ''), raced(`PersistentVolumeClaim/${NS}/data`, ': its images are lost')],
  ],
  ['to a work that owns it already', [work('a', [CONFIG]), work('b', [CONFIG])], [work('b', [CONFIG])], []],
  ['from a work that orphans it', [work('a', [CONFIG], ORPHAN)], [work('b', [CONFIG], ORPHAN)], []],
  [
    'to a work that does not own it',
    [work('a', [CONFIG, PRUNER]), work('b', [CONFIG], ORPHAN)],
    [work('b', [CONFIG, PRUNER], ORPHAN)],
    ['loss Config', 'disruption ImagePruner'].map(
      (what) =>
        `${what}: the work agent deletes the object, and creates it again${what.endsWith('Config') ? REGISTRY : ''}; set deleteOption.propagationPolicy of ManifestWork/c1/a to Orphan in a first change, and move the object in a second change (NEW moves it from ManifestWork/c1/a to ManifestWork/c1/b, which does not own it because of propagationPolicy)`,
    ),
  ],
  [
    'with storage that the Operator does not delete',
    [work('a', [YOURS])],
    [work('b', [YOURS], ORPHAN)],
    [
      expect.stringMatching(
        /^disruption Config: .*, and keeps its storage \(spec.storage.managementState is Unmanaged\); set/,
      ),
    ],
  ],
  [
    'with storage that only the work of OLD leaves to you',
    [work('a', [YOURS])],
    [work('b', [CONFIG], ORPHAN)],
    [expect.stringMatching(/^loss Config: /)],
  ],
  [
    'with images in its pods, whoever owns them',
    [work('a', [config({ storage: { managementState: 'Unmanaged', emptyDir: {} } })])],
    [work('b', [config({ storage: { managementState: 'Unmanaged', emptyDir: {} } })], ORPHAN)],
    [expect.stringMatching(/^loss Config: /)],
  ],
  ['to another cluster', [work('a', [CONFIG])], [work('a', [CONFIG], {}, 'c2')], []],
  ['nowhere', [work('a', [CONFIG])], [work('a', [])], []],
  [
    'with a Template, which no work agent reads, to its other API version',
    [template('v1')],
    [template('template.openshift.io/v1')],
    [],
  ],
])('an object that moves %s', (_, old, now, expected) => {
  expect(moved(old, now)).toEqual(expected);
});

test('the cluster of the works reports it', () => {
  const side = (manifests: readonly Manifest[]) => ({
    objects: manifests.map((manifest) => ({ manifest, file: 'a.yaml', locate: () => ({ line: 1, column: 1 }) })),
    closed: [],
  });
  const unknownAfter = (now: Manifest) => {
    const sides = sidesWithEmbedded({ path: '', old: side([work('a', [CONFIG])]), now: side([now]) });
    return sides.flatMap(({ path, unknown = [], changes = [] }) =>
      unknown.length + changes.length === 0 ? [] : [[path, unknown.length, changes.length]],
    );
  };
  expect(unknownAfter(work('b', [CONFIG]))).toEqual([['cluster c1', 1, 0]]);
  expect(unknownAfter(work('b', [CONFIG], ORPHAN))).toEqual([['cluster c1', 0, 1]]);
});
