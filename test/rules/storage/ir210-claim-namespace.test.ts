import { claimYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const CONFIG = configYaml('replicas: 2\nstorage:\n  pvc: {claim: registry-data}');
const IN_PLACE = claimYaml('ReadWriteMany');
const claimIn = (namespace: string) => claimYaml('ReadWriteMany', namespace);
const AT_NAMESPACE = { line: 5, field: 'metadata.namespace' };

testRule('IR210', {
  accept: {
    'a claim in the namespace of the registry': documents(IN_PLACE, CONFIG),
    'a second claim of that name in another namespace': documents(claimIn('default'), IN_PLACE, CONFIG),
    'claims of that name in the namespaces of others': documents(claimIn('gitlab'), claimIn('shop'), CONFIG),
    'a claim of another name': documents(claimIn('default').replace('registry-data', 'database'), CONFIG),
    'a claim that exists in another namespace': { yaml: CONFIG, existing: claimIn('default') },
    'another storage beside somebody’s claim': documents(
      claimIn('default'),
      configYaml('replicas: 2\nstorage: {s3: {bucket: layers}}'),
    ),
    'no storage beside somebody’s claim': documents(claimIn('default'), configYaml('replicas: 2')),
    'no spec beside somebody’s claim': documents(claimIn('default'), configYaml('')),
    'a claim whose name the API server makes up beside a Config that names none': documents(
      claimIn('default').replace('name: registry-data', 'generateName: registry-'),
      configYaml('replicas: 2\nstorage: {pvc: {}}'),
    ),
    'a claim without a Config': claimIn('default'),
  },
  reject: {
    'a claim in namespace default': {
      yaml: documents(claimIn('default'), CONFIG),
      findings: [
        {
          ...AT_NAMESPACE,
          object: 'PersistentVolumeClaim/registry-data',
          found: 'default',
          expected:
            'openshift-image-registry: spec.storage.pvc.claim of Config/cluster names this claim, and pods mount only claims of their own namespace',
          fix: 'set metadata.namespace to openshift-image-registry; this creates a new, empty claim: copy the images if the claim in namespace default has any',
          related: 'Config/cluster, line 12',
        },
      ],
    },
    'a claim in the namespace of cluster-wide configuration': {
      yaml: documents(claimIn('openshift-config'), CONFIG),
      findings: [{ ...AT_NAMESPACE, found: 'openshift-config' }],
    },
    'a claim without a namespace': {
      yaml: documents(IN_PLACE.replace(/ {2}namespace.*\n/, ''), CONFIG),
      findings: [{ line: 3, field: 'metadata.namespace', found: 'no namespace' }],
    },
    'a misplaced claim beside one that exists in the right place': {
      yaml: documents(claimIn('default'), CONFIG),
      existing: IN_PLACE,
      findings: [AT_NAMESPACE],
    },
    'two misplaced claims, and one of somebody else': {
      yaml: documents(claimIn('default'), claimIn('shop'), claimIn('openshift-config-managed'), CONFIG),
      findings: [
        { ...AT_NAMESPACE, found: 'default' },
        { line: 27, field: 'metadata.namespace', found: 'openshift-config-managed' },
      ],
    },
  },
});
