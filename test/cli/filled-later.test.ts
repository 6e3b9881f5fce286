import { runWith } from './checking';
import { diff } from './diffing';

const config = (managementState: string, replicas: string, bucket: string): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: ${managementState}
  replicas: ${replicas}
  rolloutStrategy: RollingUpdate
  storage: {managementState: Unmanaged, s3: {bucket: '${bucket}', region: eu-central-1}}
`;
const policy = (object: string): string => `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry, namespace: policies}
spec:
  object-templates:
  - complianceType: musthave
    objectDefinition:
      ${object.trimEnd().replaceAll('\n', '\n      ')}
`;
const KNOWN = config('Managed', '2', 'layers');
const VARIABLES = config('"${STATE}"', '${REPLICAS}', '${BUCKET:=foo}');
const TEMPLATES = policy(config(`'{{ .state }}'`, `'{{ .replicas }}'`, '{{hub .bucket hub}}'));

interface Unknown {
  readonly object: string;
  readonly field?: string;
  readonly why: string;
}

describe.each([
  ['variables of Flux in a manifest', VARIABLES, 5],
  ['templates in a policy', TEMPLATES, 12],
])('values that are filled in later: %s', (_, yaml, line) => {
  test('are not judged, which is said once', () => {
    const { code, out } = runWith(['check', '--output', 'json', '-'], { standardInput: yaml });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      findings: [],
      notJudged: [
        {
          file: '<stdin>',
          line,
          why: 'the value of spec.managementState, and of 2 more fields, is filled in later; check the rendered output',
        },
      ],
    });
  });

  test('are unknown in a prediction, and not left to the live Config', () => {
    const { out } = runWith(['preview', '--output', 'json', '-'], { standardInput: yaml });
    const { unknown } = JSON.parse(out) as { readonly unknown: readonly Unknown[] };
    expect(unknown).toEqual(
      ['managementState', 'replicas', 'storage.s3.bucket'].map((field) => ({
        object: 'Config/cluster',
        field: `spec.${field}`,
        why: 'it is filled in later',
      })),
    );
    expect(out).not.toContain('leaves it to the live Config');
  });
});

test('a field that does not exist is a mistake, whatever its value will be', () => {
  const spec =
    '{replica: "${R}", routes: [{name: a}, {nam: "${N}"}], storage: {s3: {chunkSizeMiB: "${C}", bucket: "${B}"}}}';
  const yaml = `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\nspec: ${spec}\n`;
  const errors = (text: string): string[] => {
    const { out } = runWith(['check', '--release', '4.15', '--output', 'json', '-'], { standardInput: text });
    const { findings } = JSON.parse(out) as {
      readonly findings: readonly Record<'id' | 'field' | 'severity', string>[];
    };
    return findings.filter(({ severity }) => severity === 'ERROR').map(({ id, field }) => `${id} ${field}`);
  };
  const all = ['IR101 spec.replica', 'IR101 spec.routes[1].nam', 'IR401 spec.storage.s3.chunkSizeMiB'];
  expect(errors(yaml)).toEqual(all);
  expect(errors(policy(yaml.replaceAll('${', '{{ .').replaceAll('}"', ' }}"')))).toEqual(all);
});

describe('an edit', () => {
  const edited = (old: string, now: string): string => diff({ 'a.yaml': old }, { 'a.yaml': now }).out;

  test('of a value that is filled in on either side is unknown, and takes no field away', () => {
    const later = config('Managed', '${REPLICAS}', 'layers');
    const out = '  unknown  Config/cluster spec.replicas: it is filled in later\n';
    expect(edited(KNOWN, later)).toContain(out);
    expect(edited(later, KNOWN)).toContain(out);
  });

  test('of the text of a template is unknown', () => {
    const other = TEMPLATES.replace('.bucket', '.other');
    expect(edited(TEMPLATES, other)).toMatch(/unknown +Config\/cluster spec.storage.s3.bucket: it is filled in later/);
    expect(edited(TEMPLATES, other)).toContain('1 unknown');
  });

  test('of the name of the storage may be a loss, and no name is chosen by the Operator', () => {
    const other = VARIABLES.replace('BUCKET:=foo', 'OTHER');
    const named = config('Managed', '2', '${BUCKET}');
    expect(edited(VARIABLES, other)).toContain(
      'S3/${BUCKET:=foo} (known after substitution) → S3/${OTHER} (known after substitution)',
    );
    for (const out of [edited(KNOWN, named), edited(named, KNOWN)]) {
      expect(out).toMatch(/^LOSS: 1 loss, 1 disruption, 1 unknown/);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(
        'spec.storage.s3.bucket changed; it is the same storage only if the name that is filled in is the same',
      );
      expect(out).not.toContain('chosen by the Operator');
    }
  });

  test('of something else beside it is not', () => {
    const other = VARIABLES.replace('region: eu-central-1', 'region: eu-west-1');
    expect(edited(VARIABLES, other)).not.toContain('filled in later');
  });
});

test('a claim whose name is filled in is not missing', () => {
  const claim = KNOWN.replace(/s3: .*/, 'pvc: {claim: "${CLAIM}"}}\n').replace('replicas: 2', 'replicas: 1');
  const { out } = runWith(['preview', '--platform', 'vsphere', '--complete', '-'], { standardInput: claim });
  expect(out).toContain('PVC/${CLAIM} (known after substitution)');
  expect(out).not.toContain('persistentvolumeclaims');
});

test('values of foreign objects are none of our business', () => {
  const foreign = policy('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\ndata: {a: "{{ .x }}"}');
  const { out } = runWith(['check', '--platform', 'aws', '--output', 'json', '-'], {
    standardInput: `${KNOWN}---\n${foreign}`,
  });
  expect(JSON.parse(out)).toMatchObject({ notJudged: [] });
});

test('a domain of Swift that is filled in is not missing', () => {
  const swift = (domain: string): string => {
    const stanza = `swift: {container: c, authURL: "https://k/v3"${domain}}}`;
    const name = 'image-registry-private-configuration-user';
    const keys = ['USERNAME', 'PASSWORD'].map(
      (key) => `    - {secretKey: REGISTRY_STORAGE_SWIFT_${key}, remoteRef: {key: k}}\n`,
    );
    const given = `---\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: ${name}, namespace: openshift-image-registry}\nspec:\n  target: {name: ${name}}\n  data:\n${keys.join('')}`;
    const input = KNOWN.replace(/s3: .*/, `${stanza}\n`) + given;
    return runWith(['preview', '--platform', 'aws', '-'], { standardInput: input }).out.replaceAll(/\s+/g, ' ');
  };
  expect(swift('')).toContain('exactly one of DomainID or DomainName');
  expect(swift(', domain: "${DOMAIN}"')).not.toContain('DomainName');
});
