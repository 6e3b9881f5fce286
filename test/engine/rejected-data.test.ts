import { diff } from '../../src/engine/diff';
import { preview } from '../../src/engine/preview';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, rolloutStrategy: RollingUpdate, storage: {managementState: Unmanaged, s3: {bucket: layers, region: r}}}
---
`;
const secret = (value: string, annotation = '{}') => `${CONFIG}apiVersion: v1
kind: Secret
metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry, annotations: ${annotation}}
immutable: true
stringData: {REGISTRY_STORAGE_S3_ACCESSKEY: ${value}, REGISTRY_STORAGE_S3_SECRETKEY: b}
`;
const levels = (document: unknown) =>
  (document as { effects: { level: string; object: string }[] }).effects.map(({ level, object }) => [level, object]);

test('diff asks the tool whether it creates the object again', () => {
  const options = { release: '4.20', platform: 'aws' } as const;
  const edited = (annotation?: string) =>
    levels(diff({ 'a.yaml': secret('a', annotation) }, { 'a.yaml': secret('c', annotation) }, options));
  expect(edited()).toEqual([
    ['disruption', 'Secret/openshift-image-registry/image-registry-private-configuration-user'],
  ]);
  expect(edited("{argocd.argoproj.io/sync-options: 'Force=true'}")).toContainEqual([
    'disruption',
    'Deployment/openshift-image-registry/image-registry',
  ]);
});

test('a policy may create the object again', () => {
  const policy = (value: string, recreateOption: string) => {
    const objects = secret(value)
      .split('---\n')
      .map((text) => text.replace(/^(?=.)/gm, '      '));
    const templates = objects.map(
      (text) =>
        `  - complianceType: mustonlyhave\n    recreateOption: ${recreateOption}\n    objectDefinition:\n${text}`,
    );
    return {
      'a.yaml': `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: a, namespace: b}
spec:
  remediationAction: enforce
  object-templates:
${templates.join('')}`,
    };
  };
  const objects = (option: string) =>
    levels(diff(policy('a', option), policy('c', option), { release: '4.20', platform: 'aws' })).map(
      ([, object]) => object,
    );
  expect(objects('None')).toEqual(['Secret/openshift-image-registry/image-registry-private-configuration-user']);
  expect(objects('IfRequired')).toContain('Deployment/openshift-image-registry/image-registry');
});

test('preview reads nothing of an object that the API server rejects', () => {
  const map = (key: string) => `${CONFIG}apiVersion: config.openshift.io/v1
kind: Image
metadata: {name: cluster}
spec: {additionalTrustedCA: {name: cas}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: cas, namespace: openshift-config}
data: {reg.corp: x, "${key}": x}
`;
  const certificates = (key: string) =>
    JSON.stringify(preview({ 'a.yaml': map(key) }, { release: '4.20', platform: 'aws' })).includes('reg.corp');
  expect([certificates('other.corp'), certificates('a b')]).toEqual([true, false]);
});
