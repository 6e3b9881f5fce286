import { isMisplaced, misplaced } from '../../../src/rules/facts/misplaced';

test.each([
  [undefined, true],
  ['openshift-image-registry', true],
  ['openshift-config', true],
  ['openshift-config-managed', true],
  ['default', true],
  ['shop', false],
  ['openshift', false],
  ['', false],
])('an object in namespace %s is put there by mistake: %s', (namespace, misplaced) => {
  expect(isMisplaced(namespace)).toBe(misplaced);
});

test.each([
  ['Secret', undefined, ''],
  ['Secret', 'default', '; if something in namespace default also uses it, add a copy instead'],
  [
    'PersistentVolumeClaim',
    'default',
    '; this creates a new, empty claim: copy the images if the claim in namespace default has any',
  ],
  ['PersistentVolumeClaim', undefined, ''],
  ['SealedSecret', 'default', ', and seal the values again for this namespace'],
  ['SealedSecret', undefined, ', and seal the values again for this namespace'],
])('%s in namespace %s moves with what that takes', (kind, namespace, rest) => {
  const manifest = {
    apiVersion: 'v1',
    kind,
    metadata: { name: 'a', ...(namespace === undefined ? {} : { namespace }) },
  };
  expect(misplaced(manifest, 'openshift-config', 'it is read there').fix).toBe(
    `set metadata.namespace to openshift-config${rest}`,
  );
});
