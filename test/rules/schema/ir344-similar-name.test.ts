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
const LIVE = 'uid: 6ac5d3b7-8a1e-4a3c-9a6d-3f5b7c8d9e0f';

testRule('IR344', {
  accept: {
    'a claim that is there': documents(claimed('registry-data'), claim('registry-data'), claim('registry-dato')),
    'a claim that exists': {
      yaml: documents(claimed('registry-dta'), claim('registry-data')),
      existing: claim('registry-dta'),
    },
    'another claim beside it': documents(claimed('registry-data'), claim('backups')),
    'claims with numbers': documents(claimed('registry-data2'), claim('registry-data'), claim('registry-data1')),
    'claims of sites': documents(claimed('registry-eu'), claim('registry-us'), claim('registry-eu-1')),
    'claims of which two words differ': documents(claimed('registry-stroage-dta'), claim('registry-storage-data')),
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
          found: '"image-registry-storge", which the input does not have',
          expected: '"image-registry-storage", which it has',
          fix: 'write image-registry-storage, or acknowledge that the cluster has image-registry-storge',
        },
      ],
    },
    'a claim without a hyphen': {
      yaml: documents(claimed('imageregistry-storage'), claim('image-registry-storage')),
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
        { line: 7, field: 'spec.storage.s3.trustedCA.name' },
        { line: 14, field: 'spec.additionalTrustedCA.name' },
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
        { line: 7, field: 'spec.routes[0].secretName' },
        { line: 8, field: 'spec.storage.s3.cloudFront.privateKey.name' },
      ],
    },
  },
});
