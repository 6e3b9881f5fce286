import { annotated } from '../../../src/rules/examples/example-objects';
import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { workYaml } from '../../../src/rules/embedded/reading/manifest-works';
import { policyYaml } from '../../../src/rules/embedded/policy-templates';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const ARGO_CD = { 'argocd.argoproj.io/sync-options': 'Prune=false, ServerSideApply=true' };
const FLUX = { 'kustomize.toolkit.fluxcd.io/ssa': 'Merge' };
const GCS = 'gcs: {bucket: layers}';
const AT_GCS = { line: 11, field: 'spec.storage.gcs' };

testRule('IR325', {
  accept: {
    'a storage that leaves nothing open': serverSide('gcs: {bucket: layers, region: europe-west3}'),
    'a storage that the Operator fills nothing into': serverSide('s3: {bucket: layers}'),
    'a storage that is the Operator’s own': serverSide(GCS, 'Managed'),
    'a storage without a name, which the Operator makes': serverSide('gcs: {keyID: k}'),
    'two storages, which are a mistake of their own': serverSide('gcs: {bucket: layers}\n  s3: {bucket: layers}'),
    'no storage': annotated(configYaml('replicas: 2'), ARGO_CD),
    'no spec': annotated(configYaml(''), ARGO_CD),
    'an object that is applied as nobody knows': stored(GCS),
    'an object that is not applied server-side': annotated(stored(GCS), {
      'argocd.argoproj.io/sync-options': 'Prune=false, ServerSideApply=false',
    }),
    'a work that updates the Config': workOf('Update', GCS),
    'a part of a Config, whose region may stand in the rest': partOf(
      'annotations: {kustomize.toolkit.fluxcd.io/ssa: Merge}',
      GCS,
    ),
  },
  reject: {
    'a region that Argo CD does not apply': {
      yaml: serverSide(GCS),
      findings: [
        {
          ...AT_GCS,
          object: 'Config/cluster',
          found: 'no region',
          expected:
            'a value in Git: otherwise the Operator writes the field into the live Config, and server-side apply, which removes only fields that Git has set, leaves it there after a change to another storage type: then the Config has two types, at which the Operator stops',
          fix: "set region in this manifest to what the live Config has (to print it: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage.gcs}'), or, before the first sync, to what the storage has; or acknowledge IR325, and change to another storage type only with one merge patch that also sets spec.storage.gcs to null (in TypeScript: StorageChange)",
        },
      ],
    },
    'several fields of one storage': {
      yaml: serverSide('ibmcos: {bucket: layers, location: eu-de}'),
      findings: [
        {
          line: 11,
          field: 'spec.storage.ibmcos',
          found: 'no resourceGroupName, no serviceInstanceCRN, no resourceKeyCRN',
          fix: "set resourceGroupName, serviceInstanceCRN, resourceKeyCRN in this manifest to what the live Config has (to print it: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage.ibmcos}'), or, before the first sync, to what the storage has; or acknowledge IR325, and change to another storage type only with one merge patch that also sets spec.storage.ibmcos to null (in TypeScript: StorageChange)",
        },
      ],
    },
    'an empty region, which says nothing': {
      yaml: serverSide('gcs: {bucket: layers, region: ""}'),
      findings: [AT_GCS],
    },
    'a storage that nobody calls Managed': {
      yaml: annotated(configYaml(`replicas: 2\nstorage:\n  ${GCS}`), ARGO_CD),
      findings: [{ ...AT_GCS, line: 10 }],
    },
    'an object that Flux applies': { yaml: annotated(stored(GCS), FLUX), findings: [AT_GCS] },
    'a work that applies the Config server-side': {
      yaml: workOf('ServerSideApply', GCS),
      findings: [{ line: 20, field: 'spec.storage.gcs', object: 'Config/cluster' }],
    },
    'one of two Configs': {
      yaml: documents(stored(GCS), serverSide(GCS)),
      findings: [{ ...AT_GCS, line: 21 }],
    },
  },
});

test('the source is the driver that fills in, and objects of no file tell how they are applied themselves', () => {
  const { findingsIn, placesIn } = judging('IR325');
  expect(findingsIn(serverSide(GCS)).map(({ source }) => source.split(' ')[1])).toEqual(['pkg/storage/gcs/gcs.go']);
  expect(placesIn(stored(GCS))).toEqual([]);
});

function stored(stanza: string, state = 'Unmanaged'): string {
  return configYaml(`replicas: 2\nstorage:\n  managementState: ${state}\n  ${stanza}`);
}

function serverSide(stanza: string, state?: string): string {
  return annotated(stored(stanza, state), ARGO_CD);
}

function workOf(strategy: string, stanza: string): string {
  return `${workYaml(`{type: ${strategy}}`)}        storage: {${stanza}}\n`;
}

/** In a policy that merges it into the Config of the cluster. */
function partOf(annotations: string, stanza: string): string {
  return `${policyYaml('musthave').replace('name: cluster', `name: cluster\n        ${annotations}`)}        storage: {${stanza}}\n`;
}
