import type { Manifest } from '../../../src/core/manifest';
import { PLATFORMS } from '../../../src/platforms';
import { Platform } from '../../../src/platforms/platform';
import type { Prohibition } from '../../../src/platforms/profile';
import { configYaml, imageYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule } from '../rule-table';

const { findingsIn } = judging('IR403');
const onAro = (spec: string) => ({ yaml: configYaml(spec), platform: Platform.ARO });
const PRIVATE = 'storage: {azure: {networkAccess: {type: Internal}}}';

testRule('IR403', {
  accept: {
    'what is forbidden elsewhere': configYaml(`managementState: Removed\n${PRIVATE}`),
    'a platform that forbids nothing': { yaml: configYaml('managementState: Removed'), platform: Platform.AZURE },
    'a value that is not forbidden': onAro(
      'managementState: Managed\nstorage: {azure: {networkAccess: {type: External}}}',
    ),
    'a value that is no text, of which the schema speaks': onAro('managementState: [Removed]'),
    'no value': onAro('replicas: 2'),
    'no spec': onAro(''),
    'another kind than the forbidden one': { yaml: prunerYaml('suspend: false'), platform: Platform.ROSA_HCP },
  },
  reject: {
    'a forbidden value': {
      ...onAro('managementState: Removed'),
      findings: [
        {
          line: 6,
          field: 'spec.managementState',
          object: 'Config/cluster',
          found: 'Removed on Azure Red Hat OpenShift',
          expected: 'Managed, since an unmanaged cluster operator is not supported',
          fix: 'set spec.managementState to Managed',
        },
      ],
    },
    'two forbidden values': {
      ...onAro(`managementState: Unmanaged\n${PRIVATE}`),
      findings: [
        { line: 6, field: 'spec.managementState', found: 'Unmanaged on Azure Red Hat OpenShift' },
        {
          line: 7,
          field: 'spec.storage.azure.networkAccess.type',
          found: 'Internal on Azure Red Hat OpenShift',
          expected: 'External, since a private storage account can make an ARO cluster unrecoverable',
          fix: 'set spec.storage.azure.networkAccess.type to External, or remove networkAccess',
        },
      ],
    },
    'a forbidden object': {
      yaml: imageYaml('additionalTrustedCA: {name: registry-cas}'),
      platform: Platform.ROSA_HCP,
      findings: [
        {
          line: 1,
          field: '',
          object: 'Image/cluster',
          found: 'Image on Red Hat OpenShift Service on AWS with hosted control planes',
          expected: 'no Image, since it is read-only here',
          fix: 'remove the Image, and set its values with the --registry-config-… flags of rosa create cluster or rosa edit cluster',
        },
      ],
    },
  },
});

const CASES = PLATFORMS.flatMap(({ id, forbids }) =>
  forbids.map((prohibition) => [id, [prohibition.kind, ...prohibition.path].join('.'), prohibition] as const),
);
const GROUPS = { Config: 'imageregistry.operator', ImagePruner: 'imageregistry.operator', Image: 'config' };

test.each(CASES)('%s refuses %s', (platform, _place, prohibition) => {
  for (const value of prohibition.values ?? ['anything']) {
    const found = findingsIn(yamlWith(prohibition, value), { platform });
    expect(found).toHaveLength(1);
    const { expected, fix, source } = prohibition;
    expect(found[0]).toMatchObject({ object: { kind: prohibition.kind }, expected, fix, source });
    if (prohibition.values !== undefined) expect(found[0]?.found).toMatch(new RegExp(`^${value} on `));
  }
});

test.each(CASES)('%s has nothing against another value of %s, or without it', (platform, _place, prohibition) => {
  if (prohibition.path.length === 0) return;
  const others = [yamlWith(prohibition, 'Managed'), yamlWith({ ...prohibition, path: ['spec', 'logLevel'] }, 'Normal')];
  for (const yaml of others) expect(findingsIn(yaml, { platform })).toEqual([]);
});

test('elsewhere nobody minds', () => {
  for (const [, , prohibition] of CASES) {
    expect(findingsIn(yamlWith(prohibition, prohibition.values?.[0] ?? 'anything'))).toEqual([]);
  }
});

/** An object with one value at the path. */
function yamlWith({ kind, path }: Pick<Prohibition, 'kind' | 'path'>, value: string): string {
  const manifest: Manifest = {
    apiVersion: `${GROUPS[kind]}.openshift.io/v1`,
    kind,
    metadata: { name: 'cluster' },
    spec: kind === 'Config' ? { replicas: 2 } : {},
  };
  let parent = manifest as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = (parent[step] ??= {}) as Record<string | number, unknown>;
  if (path.length > 0) parent[path.at(-1)!] = value;
  return JSON.stringify(manifest);
}
