import { readOnlyChanged } from '../../../../src/operator/changes/pods/read-only';
import { config, NS } from '../../clusters';
import { found } from '../edits';

const EMPTY_DIR = { storage: { emptyDir: {} } };

test.each([
  [
    {},
    { readOnly: true },
    [
      `disruption Deployment/${NS}/image-registry: the registry rejects every push: builds fail (spec.readOnly changed): false → true [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [
    { readOnly: true },
    { readOnly: false },
    [
      `change Deployment/${NS}/image-registry: the registry accepts pushes again (spec.readOnly changed): true → false [pkg/resource/podtemplatespec.go makePodTemplateSpec]`,
    ],
  ],
  [{}, { readOnly: false }, []],
  [{ readOnly: true }, { readOnly: true, replicas: 1 }, []],
  [{}, { readOnly: true, managementState: 'Unmanaged' }, []],
  [{ managementState: 'Unmanaged' }, { readOnly: true }, []],
])('%j to %j', (old, now, expected) => {
  const side = (spec: object) => [config({ ...EMPTY_DIR, ...spec })];
  expect(found(readOnlyChanged, side(old), side(now))).toEqual(expected);
});
