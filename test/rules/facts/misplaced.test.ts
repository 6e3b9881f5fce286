import { isMisplaced } from '../../../src/rules/facts/misplaced';

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
