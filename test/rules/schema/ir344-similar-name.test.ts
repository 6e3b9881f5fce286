import {
  caMapYaml,
  claimYaml,
  configYaml,
  documents,
  imageYaml,
  secretYaml,
} from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const claimed = (name: string) => configYaml(`replicas: 2\nstorage: {pvc: {claim: ${name}}}`);
const claim = (name: string, namespace?: string) =>
  claimYaml('ReadWriteMany', namespace).replace('name: registry-data', `name: ${name}`);
const routed = (...names: readonly string[]) =>
  configYaml(`replicas: 2\nroutes:\n${names.map((name) => `- {name: ${name}, secretName: ${name}}`).join('\n')}`);
const other = (apiVersion: string, kind: string, spec: string, name = 'a') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: openshift-image-registry}\nspec: {${spec}}\n`;
const STORAGE_CA = configYaml(
  'replicas: 2\nstorage: {s3: {bucket: layers, region: eu-central-1, trustedCA: {name: s3-ca-bundle}}}',
);
const LIVE = 'uid: 6ac5d3b7-8a1e-4a3c-9a6d-3f5b7c8d9e0f';

testRule('IR344', {
  accept: {
    'a claim that is there': documents(claimed('registry-data'), claim('registry-data'), claim('registry-dato')),
    'a claim that exists': {
      yaml: documents(claimed('registry-dta'), claim('registry-data')),
      existing: claim('registry-dta'),
    },
    'a claim without a name': documents(
      claimed('registry-data'),
      claim('registry-data').replace('name: registry-data', 'labels: {}'),
    ),
    'a claim whose name is a number': documents(claimed('registry-data'), claim('1')),
    'another claim beside it': documents(claimed('registry-data'), claim('backups')),
    'claims with numbers': documents(claimed('registry-data2'), claim('registry-data'), claim('registry-data1')),
    'claims of sites': documents(claimed('registry-eu'), claim('registry-us'), claim('registry-eu-1')),
    'claims of which two words differ': documents(claimed('registry-stroage-dta'), claim('registry-storage-data')),
    'names that differ by a word': documents(
      routed('registry-external-tls'),
      secretYaml('registry-internal-tls', 'a: ""'),
    ),
    'short words of which a letter is another one': documents(claimed('registry-date'), claim('registry-data')),
    'a name that another route uses': documents(
      routed('front-certs', 'front-cert'),
      secretYaml('front-certs', 'tls.crt: ""'),
    ),
    'a claim without a namespace, which another rule reports': documents(
      claimed('registry-data'),
      claim('registry-data').replace('  namespace: openshift-image-registry\n', ''),
      claim('registry-dataa'),
    ),
    'a Secret of a Certificate': documents(
      routed('registry-route-cert'),
      other('cert-manager.io/v1', 'Certificate', 'secretName: registry-route-cert'),
      secretYaml('registry-router-cert', 'tls.crt: ""'),
    ),
    'a ConfigMap of a Bundle': documents(
      STORAGE_CA,
      other('trust.cert-manager.io/v1alpha1', 'Bundle', '', 's3-ca-bundle'),
      caMapYaml('openshift-config', 's3-ca-bundles', 'ca-bundle.crt', 'a'),
    ),
    'a claim of a ReplicationDestination': documents(
      claimed('registry-storage'),
      other('volsync.backube/v1alpha1', 'ReplicationDestination', 'rsyncTLS: {destinationPVC: registry-storage}'),
      claim('registry-storages'),
    ),
    'a ConfigMap with a suffix that is no hash': documents(
      imageYaml('additionalTrustedCA: {name: registry-ca}'),
      caMapYaml('openshift-config', 'registry-ca-production', 'a.example.com', 'a'),
    ),
    'a claim in another namespace': documents(claimed('registry-dta'), claim('registry-data', 'shop')),
    'a name that is filled in': documents(
      configYaml('replicas: 2\nstorage: {pvc: {claim: "{{ data }}"}}'),
      claim('data'),
    ),
    'no name': documents(configYaml('replicas: 2\nstorage: {pvc: {}}'), claim('data')),
    'a live Config': documents(
      claimed('registry-dta').replace('name: cluster', `name: cluster\n  ${LIVE}\n  resourceVersion: "1"`),
      claim('registry-data'),
    ),
  },
  reject: {
    'a claim without a letter': {
      yaml: documents(claimed('image-registry-storge'), claim('image-registry-storage')),
      findings: [
        {
          line: 7,
          field: 'spec.storage.pvc.claim',
          object: 'Config/cluster',
          related: 'PersistentVolumeClaim/image-registry-storage, line 9',
          found: '"image-registry-storge", which the input does not have',
          expected: '"image-registry-storage", which the input has',
          fix: 'write image-registry-storage; if the cluster really has image-registry-storge, acknowledge IR344',
          source: 'openshift/cluster-image-registry-operator pkg/storage/pvc/pvc.go CreateStorage',
        },
      ],
    },
    'a claim without a hyphen': {
      yaml: documents(claimed('imageregistry-storage'), claim('image-registry-storage')),
      findings: [{ line: 7, field: 'spec.storage.pvc.claim' }],
    },
    'a name that begins with that of a ReplicationDestination, and a letter that is another one': {
      yaml: documents(
        claimed('registry-storahe'),
        other('volsync.backube/v1alpha1', 'ReplicationDestination', 'rsyncTLS: {destinationPVC: registry-storahe-2}'),
        claim('registry-storage'),
      ),
      findings: [{ line: 7, field: 'spec.storage.pvc.claim' }],
    },
    'CAs of the storage and of registries': {
      yaml: documents(
        configYaml(
          'replicas: 2\nstorage: {s3: {bucket: layers, region: eu-central-1, trustedCA: {name: storage-cert}}}',
        ),
        imageYaml('additionalTrustedCA: {name: regsitry-certs}'),
        caMapYaml('openshift-config', 'storage-certs', 'ca-bundle.crt', 'a'),
        caMapYaml('openshift-config', 'registry-certs', 'a.example.com', 'a'),
      ),
      findings: [
        {
          line: 7,
          field: 'spec.storage.s3.trustedCA.name',
          source: 'openshift/cluster-image-registry-operator pkg/storage/s3/s3.go CABundle',
        },
        {
          line: 14,
          field: 'spec.additionalTrustedCA.name',
          source: 'openshift/api config/v1 ImageSpec.additionalTrustedCA',
        },
      ],
    },
    'a ConfigMap to whose name kustomize appends a hash': {
      yaml: documents(
        imageYaml('additionalTrustedCA: {name: registry-ca}'),
        caMapYaml('openshift-config', 'registry-ca-7g5h2k9m8t', 'a.example.com', 'a'),
      ),
      findings: [
        {
          line: 6,
          field: 'spec.additionalTrustedCA.name',
          found: '"registry-ca", which the input has only as "registry-ca-7g5h2k9m8t", with a hash of kustomize',
          fix: 'in the kustomization that generates ConfigMap registry-ca, set options.disableNameSuffixHash of the generator to true',
        },
      ],
    },
    'a claim in the namespace of something else': {
      yaml: documents(claimed('registry-data'), claim('registry-data', 'openshift-storage')),
      findings: [
        {
          line: 7,
          field: 'spec.storage.pvc.claim',
          related: 'PersistentVolumeClaim/registry-data, line 9',
          found: '"registry-data", which the input has only in namespace "openshift-storage"',
          fix: 'set metadata.namespace of the claim to openshift-image-registry; if the cluster has another claim of this name there, acknowledge IR344',
        },
      ],
    },
    'Secrets of a route and of CloudFront': {
      yaml: documents(
        configYaml(
          'replicas: 2\nroutes: [{name: a, secretName: route-cert}]\nstorage: {s3: {cloudFront: {privateKey: {name: frontt-key, key: a}}}}',
        ),
        secretYaml('route-certs', 'tls.crt: ""'),
        secretYaml('front-key', 'a: ""'),
      ),
      findings: [
        {
          line: 7,
          field: 'spec.routes[0].secretName',
          source: 'openshift/cluster-image-registry-operator pkg/resource/route.go expected',
        },
        {
          line: 8,
          field: 'spec.storage.s3.cloudFront.privateKey.name',
          source: 'openshift/cluster-image-registry-operator pkg/storage/s3/s3.go Volumes',
        },
      ],
    },
  },
});
