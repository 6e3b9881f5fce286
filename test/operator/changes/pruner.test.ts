import type { Manifest } from '../../../src/core/manifest';
import { prunerChanged } from '../../../src/operator/changes/pruner';
import { config, facts, NS, object, pruner } from '../clusters';
import { found } from './edits';

const EMPTY_DIR = config({ storage: { emptyDir: {} } });
const side = (spec: object) => [EMPTY_DIR, pruner(spec as never)];
const change = (old: object, now: object) => found(prunerChanged, side(old), side(now));

test.each([
  [
    {},
    { suspend: true },
    [
      'change ImagePruner/cluster: the pruner no longer runs: the storage grows (spec.suspend changed): on → suspended [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { suspend: true },
    { suspend: false },
    [
      'loss ImagePruner/cluster: the pruner runs again, and deletes images that were kept so far (spec.suspend changed): suspended → on [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { suspend: true },
    { suspend: true, keepTagRevisions: 1 },
    [
      'change ImagePruner/cluster: no effect now: the pruner is suspended, and the edit takes effect when it runs again (spec.suspend is true): {"suspend":true} → {"keepTagRevisions":1,"suspend":true} [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [{ suspend: true }, { suspend: true }, []],
  [
    {},
    { schedule: '0 3 31 2 *', keepTagRevisions: 1 },
    [
      'change ImagePruner/cluster: from now on the pruner never runs: the storage grows (spec.schedule selects no date that exists): 0 0 * * * → 0 3 31 2 * [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { schedule: '0 3 31 2 *' },
    { schedule: '0 3 28 2 *' },
    [
      'loss ImagePruner/cluster: the pruner runs again, and deletes images that were kept so far (spec.schedule changed): 0 3 31 2 * → 0 3 28 2 * [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { suspend: true },
    { schedule: '0 3 31 2 *' },
    [
      'change ImagePruner/cluster: no effect now: the pruner never runs, and the edit takes effect when spec.schedule is corrected (spec.schedule selects no date that exists): {"suspend":true} → {"schedule":"0 3 31 2 *"} [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { suspend: true, schedule: '0 3 31 2 *' },
    { schedule: '0 3 28 2 *' },
    [
      'loss ImagePruner/cluster: the pruner runs again, and deletes images that were kept so far (spec.suspend changed): suspended → on [pkg/resource/prunercronjob.go expected]',
      'change ImagePruner/cluster: the pruner runs at another time (spec.schedule changed): 0 3 31 2 * → 0 3 28 2 * [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { suspend: true },
    { keepYoungerThanDuration: '0s' },
    [
      'loss ImagePruner/cluster: the pruner runs again, and deletes images that were kept so far (spec.suspend changed): suspended → on [pkg/resource/prunercronjob.go expected]',
      'loss ImagePruner/cluster: the pruner deletes images that were kept so far (spec.keepYoungerThanDuration changed): keepYoungerThanDuration 60m → keepYoungerThanDuration 0s [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { keepTagRevisions: 2 },
    [
      'loss ImagePruner/cluster: the pruner deletes images that were kept so far (spec.keepTagRevisions changed): keepTagRevisions 3 → keepTagRevisions 2 [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { keepTagRevisions: 4 },
    [
      'change ImagePruner/cluster: the pruner keeps more images (spec.keepTagRevisions changed): keepTagRevisions 3 → keepTagRevisions 4 [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { keepTagRevisions: 0 },
    [
      'loss ImagePruner/cluster: the pruner deletes images that were kept so far (spec.keepTagRevisions changed): keepTagRevisions 3 → keepTagRevisions 0 [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { keepTagRevisions: -1 },
    [
      'disruption ImagePruner/cluster: the pruner fails: oc rejects a negative number (spec.keepTagRevisions changed): keepTagRevisions 3 → keepTagRevisions -1 [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { keepTagRevisions: -1 },
    { keepTagRevisions: 0 },
    [
      'change ImagePruner/cluster: the pruner no longer fails, and deletes images (spec.keepTagRevisions changed): keepTagRevisions -1 → keepTagRevisions 0 [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [{ keepTagRevisions: 3 }, {}, []],
  [
    {},
    { keepYoungerThanDuration: '30m' },
    [
      'loss ImagePruner/cluster: the pruner deletes images that were kept so far (spec.keepYoungerThanDuration changed): keepYoungerThanDuration 60m → keepYoungerThanDuration 30m0s [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { keepYoungerThanDuration: '90m' },
    [
      'change ImagePruner/cluster: the pruner keeps more images (spec.keepYoungerThanDuration changed): keepYoungerThanDuration 60m → keepYoungerThanDuration 1h30m0s [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { keepYoungerThan: 7200000000000 },
    [
      'change ImagePruner/cluster: the pruner keeps more images (spec.keepYoungerThanDuration changed): keepYoungerThanDuration 60m → keepYoungerThanDuration 2h0m0s [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { ignoreInvalidImageReferences: true },
    [
      'change ImagePruner/cluster: the pruner skips invalid image references (spec.ignoreInvalidImageReferences changed): false → true [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    { ignoreInvalidImageReferences: true },
    {},
    [
      'change ImagePruner/cluster: the pruner fails as soon as it finds an invalid image reference, and prunes nothing (spec.ignoreInvalidImageReferences changed): true → false [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [
    {},
    { schedule: '0 3 * * *' },
    [
      'change ImagePruner/cluster: the pruner runs at another time (spec.schedule changed): 0 0 * * * → 0 3 * * * [pkg/resource/prunercronjob.go expected]',
    ],
  ],
  [{ schedule: '' }, { schedule: '0 0 * * *' }, []],
  [{}, { schedule: 'whenever', suspend: true }, []],
])('%j to %j', (old, now, expected) => {
  expect(change(old, now)).toEqual(expected);
});

test('without its manifest the Operator makes one of its own', () => {
  const none = [EMPTY_DIR];
  const given = side({ suspend: true, keepTagRevisions: 9, ignoreInvalidImageReferences: true });
  expect(found(prunerChanged, given, none)).toEqual([
    'loss ImagePruner/cluster: the pruner runs again, and deletes images that were kept so far (NEW has no ImagePruner, and the Operator creates one with its defaults): suspended → on [pkg/resource/prunercronjob.go expected]',
    'loss ImagePruner/cluster: the pruner deletes images that were kept so far (NEW has no ImagePruner, and the Operator creates one with its defaults): keepTagRevisions 9 → keepTagRevisions 3 [pkg/resource/prunercronjob.go expected]',
  ]);
  expect(found(prunerChanged, none, side({ ignoreInvalidImageReferences: true, keepTagRevisions: 1 }))).toEqual([
    'loss ImagePruner/cluster: the pruner deletes images that were kept so far (spec.keepTagRevisions changed): keepTagRevisions 3 → keepTagRevisions 1 [pkg/resource/prunercronjob.go expected]',
  ]);
  expect(found(prunerChanged, [EMPTY_DIR, { ...pruner({}), spec: undefined }], none)).toEqual([
    'change ImagePruner/cluster: the pruner skips invalid image references (NEW has no ImagePruner, and the Operator creates one with its defaults): false → true [pkg/resource/prunercronjob.go expected]',
  ]);
});

describe('the storage of the registry is pruned where the registry has a Service', () => {
  const at = (spec: object, ...more: Manifest[]) => [
    ...facts('None'),
    ...more,
    config({ storage: { emptyDir: {} }, ...spec }),
  ];
  const service = object('v1', 'Service', 'image-registry', {}, NS);
  const REMOVED = { managementState: 'Removed' };

  test.each([
    [
      at(REMOVED),
      at({}),
      [
        'change ImagePruner/cluster: the pruner also deletes layers from the storage of the registry (Service/openshift-image-registry/image-registry exists): --prune-registry=false → --prune-registry=true [pkg/resource/prunercronjob.go expected]',
      ],
    ],
    [
      at({}),
      at(REMOVED),
      [
        'change ImagePruner/cluster: the pruner no longer deletes from the storage of the registry, only image objects (Service/openshift-image-registry/image-registry is gone): --prune-registry=true → --prune-registry=false [pkg/resource/prunercronjob.go expected]',
      ],
    ],
    [at({}, service), at({ managementState: 'Unmanaged' }, service), []],
    [at(REMOVED), at({ managementState: 'Unmanaged' }), []],
    [at({}), at({ replicas: -1 }, service), []],
    [at({}), at({ ...REMOVED, storage: { emptyDir: {}, pvc: { claim: 'c' } } }, service), []],
  ])('%j to %j', (old, now, expected) => {
    expect(found(prunerChanged, old, now)).toEqual(expected);
  });

  test('where the Operator panics after it has removed the Service', () => {
    const storage = (backend: object) => ({ storage: { managementState: 'Managed', ...backend } });
    const old = [config(storage({ s3: { bucket: 'images', region: 'us-east-1' } }))];
    const now = [config({ managementState: 'Removed', ...storage({ pvc: { claim: 'c' } }) })];
    expect(found(prunerChanged, old, now).join()).toContain('--prune-registry=true → --prune-registry=false');
  });
});
