import { ir325 } from '../../../src/rules/storage/ir325-filled-in-storage';
import { judging } from '../judging';

const { findingsIn, placesIn } = judging('IR325');
const { failing } = ir325.examples;

test('what the Operator fills in is named, for a storage of yours', () => {
  expect(findingsIn(failing)[0]?.message).toContain('spec.storage.gcs: found no region, expected what the cluster has');
  const cos = failing.replace('gcs:', 'ibmcos:').replace('bucket: layers', 'bucket: layers\n      location: eu-de');
  expect(findingsIn(cos)[0]?.message).toContain('found no resourceGroupName, no serviceInstanceCRN, no resourceKeyCRN');
});

test('an empty text says nothing', () => {
  expect(placesIn(failing.replace('bucket: layers', 'bucket: layers\n      region: ""'))).toHaveLength(1);
});

test('Flux applies on the server side too', () => {
  const flux = failing.replace(
    'argocd.argoproj.io/sync-options: ServerSideApply=true',
    'kustomize.toolkit.fluxcd.io/ssa: Merge',
  );
  expect(placesIn(flux)).toEqual(['IR325 spec.storage.gcs']);
});

test('nothing is said of storage that the Operator owns, nor where nobody knows how it is applied', () => {
  expect(placesIn(failing.replace('Unmanaged', 'Managed'))).toEqual([]);
  expect(placesIn(failing.replace('bucket: layers', 'keyID: k'))).toEqual([]);
  expect(placesIn(failing.replace('ServerSideApply=true', 'Prune=false'))).toEqual([]);
});
