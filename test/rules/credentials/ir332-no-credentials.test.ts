import { Platform } from '../../../src/platforms/platform';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { extractYaml, live, USER_SECRET } from './secrets';

const stored = (stanza: string, rest = '') => configYaml(`replicas: 2${rest}\nstorage: {${stanza}}`);
const S3 = stored('s3: {bucket: layers, region: a, regionEndpoint: "https://s3.example.com"}');
const CLAIM =
  'apiVersion: objectbucket.io/v1alpha1\nkind: ObjectBucketClaim\nmetadata: {name: layers, namespace: openshift-image-registry}';
const VAULT =
  'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: {name: layers, namespace: openshift-image-registry}';
const JOB = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: layers, namespace: openshift-image-registry}';
const script = (kind: string, namespace = 'openshift-image-registry') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: script, namespace: ${namespace}}\ndata:\n  ${kind}: |\n    oc create secret generic \\\n    ${USER_SECRET}\n`;
const mounting = (name: string) =>
  `${JOB}\nspec: {template: {spec: {volumes: [{name: s, configMap: {name: ${name}}}]}}}\n`;
const on = (platform: Platform, yaml: string) => ({ yaml, platform });

testRule('IR332', {
  accept: {
    'a platform that is not known': S3,
    'a bucket on AWS': on(Platform.AWS, stored('s3: {bucket: layers}')),
    'a bucket on a service on AWS': on(Platform.ROSA_HCP, stored('s3: {bucket: layers}')),
    'a container on OpenStack, whatever it offers': on(Platform.OPENSTACK_CINDER, stored('swift: {container: layers}')),
    'a Secret beside it': on(Platform.VSPHERE, documents(S3, secretYaml(USER_SECRET, 'a: ""'))),
    'a store that brings the Secret': on(Platform.VSPHERE, documents(S3, extractYaml(USER_SECRET))),
    'another operator that creates the Secret': on(
      Platform.VSPHERE,
      documents(S3, `${VAULT}\nspec: {destination: {name: ${USER_SECRET}, create: true}}`),
    ),
    'a script that creates the Secret': on(
      Platform.VSPHERE,
      documents(S3, `${JOB}\nspec: {args: ["oc create secret generic ${USER_SECRET} --from-file=a"]}`),
    ),
    'a script in a ConfigMap that a Job mounts': on(
      Platform.VSPHERE,
      documents(S3, script('run.sh'), mounting('script')),
    ),
    'a Secret that exists': { ...on(Platform.VSPHERE, S3), existing: secretYaml(USER_SECRET, 'a: ""') },
    'a volume, which needs none': on(Platform.VSPHERE, stored('pvc: {claim: data}')),
    'two storages, with which the Operator does nothing': on(Platform.VSPHERE, stored('s3: {}, gcs: {}')),
    'a registry that is removed': on(Platform.VSPHERE, stored('s3: {bucket: layers}', '\nmanagementState: Removed')),
    'a live Config, of which the Secrets are not dumped': on(Platform.VSPHERE, live(S3)),
    'no spec': on(Platform.VSPHERE, configYaml('')),
  },
  reject: {
    'a bucket on vSphere': {
      ...on(Platform.VSPHERE, S3),
      findings: [
        {
          line: 7,
          field: 'spec.storage.s3',
          object: 'Config/cluster',
          found: `s3 on VMware vSphere, where the Operator has no credentials for it without Secret ${USER_SECRET}`,
          expected: 'this Secret, or an object that creates it',
          fix: `create Secret ${USER_SECRET} in openshift-image-registry with keys REGISTRY_STORAGE_S3_ACCESSKEY, REGISTRY_STORAGE_S3_SECRETKEY, for example with an ExternalSecret (in TypeScript: StorageCredentials.externalSecret); if the cluster has this Secret already, acknowledge IR332`,
        },
      ],
    },
    'a bucket claim without its keys': {
      ...on(Platform.VSPHERE, documents(S3, CLAIM)),
      findings: [
        {
          line: 7,
          field: 'spec.storage.s3',
          fix: `create Secret ${USER_SECRET} in openshift-image-registry with keys REGISTRY_STORAGE_S3_ACCESSKEY, REGISTRY_STORAGE_S3_SECRETKEY, with the values from the Secret that the ObjectBucketClaim creates (in TypeScript: StorageCredentials.bucketClaim); if the cluster has this Secret already, acknowledge IR332`,
        },
      ],
    },
    'a bucket of another cloud on AWS': {
      ...on(Platform.AWS, stored('gcs: {bucket: layers}')),
      findings: [{ line: 7, field: 'spec.storage.gcs' }],
    },
    'another operator, with the Secret that the Operator writes itself': {
      ...on(
        Platform.VSPHERE,
        documents(S3, `${VAULT}\nspec: {destination: {name: image-registry-private-configuration}}`),
      ),
      findings: [{ line: 7, field: 'spec.storage.s3' }],
    },
    'a script that nothing mounts, or another namespace has': {
      ...on(
        Platform.VSPHERE,
        documents(
          S3,
          script('run.sh'),
          mounting('scripts'),
          script('run.sh', 'shop').replace('name: script', 'name: scripts'),
        ),
      ),
      findings: [{ line: 7, field: 'spec.storage.s3' }],
    },
    'a Secret of another name': {
      ...on(Platform.BARE_METAL, documents(S3, secretYaml('other', 'a: ""'))),
      findings: [{ line: 7, field: 'spec.storage.s3' }],
    },
  },
});
