import { Release } from '../../src/core/release';
import { check } from '../../src/engine/check';
import type { TextFile } from '../../src/engine/texts';

const ids = (texts: Readonly<Record<TextFile['path'], string>>, platform: 'aws' | 'bare-metal' = 'bare-metal') => {
  const { findings, notJudged } = check(texts, { release: Release.V4_20, platform });
  return [...findings.map(({ id }) => id), ...notJudged.map(({ why }) => why)];
};

describe('a policy', () => {
  const policy = (settings: string, action: string) => ({
    'a.yaml': `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: a, namespace: b}
spec:
  ${settings}
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: a}
      spec:
        remediationAction: ${action}
        object-templates:
        - complianceType: musthave
          objectDefinition:
            apiVersion: imageregistry.operator.openshift.io/v1
            kind: Config
            metadata: {name: cluster}
            spec:
              managementState: Removed
              replicas: "2"
              storage: {managementState: Managed, s3: {bucket: layers, region: us-east-1}}
`,
  });

  test('that enforces loses data', () => {
    expect(ids(policy('disabled: false', 'enforce'), 'aws')).toEqual(['IR501', 'IR101']);
  });

  test.each([
    ['only informs', policy('disabled: false', 'inform')],
    ['is disabled', policy('disabled: true', 'enforce')],
  ])('that %s loses no data, and its objects are checked', (_, texts) => {
    expect(ids(texts, 'aws')).toEqual(['IR101']);
  });
});

describe('a generator of kustomize', () => {
  const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  storage:
    managementState: Unmanaged
    s3: {bucket: layers, region: us-east-1, regionEndpoint: "https://s3.example.com"}
`;
  const NOT_JUDGED = 'a ConfigMap or Secret that this kustomization generates: use the build (-k .)';
  const generating = (generator: string, rest = '') => ({
    'a.yaml': CONFIG,
    'kustomization.yaml': `resources: [a.yaml]\nsecretGenerator:\n- ${generator}\n${rest}`,
  });
  const NAME = 'name: image-registry-private-configuration-user, namespace: openshift-image-registry';

  test.each([
    ['of its own', generating(`{${NAME}, options: {disableNameSuffixHash: true}}`)],
    ['of all', generating(`{${NAME}}`, 'generatorOptions: {disableNameSuffixHash: true}\n')],
    [
      'and of the namespace',
      generating(
        '{name: image-registry-private-configuration-user, options: {disableNameSuffixHash: true}}',
        'namespace: openshift-image-registry\n',
      ),
    ],
  ])('makes the credentials with options %s', (_, texts) => {
    expect(ids(texts)).toEqual([NOT_JUDGED]);
  });

  test.each([
    ['with a hash', generating(`{${NAME}}`)],
    ['with a prefix', generating(`{${NAME}, options: {disableNameSuffixHash: true}}`, 'namePrefix: a-\n')],
    [
      'of another name',
      generating('{name: a, namespace: openshift-image-registry, options: {disableNameSuffixHash: true}}'),
    ],
    [
      'in another namespace',
      generating(
        '{name: image-registry-private-configuration-user, namespace: b, options: {disableNameSuffixHash: true}}',
      ),
    ],
  ])('does not make them %s', (_, texts) => {
    expect(ids(texts)[0]).toBe('IR332');
  });

  test('does not make them where an overlay renames them', () => {
    const texts = generating(`{${NAME}, options: {disableNameSuffixHash: true}}`);
    const inBase = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`base/${path}`, text]));
    const overlay = (text: string) => ({ ...inBase, 'overlay/kustomization.yaml': `resources: [../base]\n${text}` });
    expect(ids(overlay(''))[0]).not.toBe('IR332');
    expect(ids(overlay('namePrefix: a-\n'))[0]).toBe('IR332');
    expect(ids(overlay('namespace: b\n'))[0]).toBe('IR332');
  });

  test('is listed where the Image names what it makes, and not elsewhere', () => {
    const generator = (name: string) => ({
      'a.yaml':
        'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {additionalTrustedCA: {name: our-cas}}\n',
      'kustomization.yaml': `resources: [a.yaml]\nconfigMapGenerator:\n- {name: ${name}, namespace: openshift-config}\n`,
    });
    expect(ids(generator('our-cas'))).toEqual([NOT_JUDGED]);
    expect(ids(generator('other-cas'))).toEqual([]);
  });
});
