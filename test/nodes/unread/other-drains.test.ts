import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { config, object } from '../../operator/clusters';
import { comparison, pool, topology } from '../edits';

const EPHEMERAL = config({ replicas: 1, storage: { emptyDir: {} } });
const WHY =
  'this edit can drain, reboot or replace nodes, which is not predicted; if it does, the pods of the registry lose their images, because the storage is emptyDir';
const MC = 'machineconfiguration.openshift.io/v1';

const files = (...paths: string[]): object => ({ config: { storage: { files: paths.map((path) => ({ path })) } } });
const machineConfig = (spec: object, role = 'worker'): Manifest => ({
  ...object(MC, 'MachineConfig', '99-own', { spec }),
  metadata: { name: '99-own', labels: { 'machineconfiguration.openshift.io/role': role } },
});
const policy = (path: string, type: string): Manifest =>
  object('operator.openshift.io/v1', 'MachineConfiguration', 'cluster', {
    spec: { nodeDisruptionPolicy: { files: [{ path, actions: [{ type }] }] } },
  });
const of = (apiVersion: string, kind: string, spec: object): Manifest => object(apiVersion, kind, 'cluster', { spec });

function drains(
  old: readonly Manifest[],
  now: readonly Manifest[],
  beside: readonly Manifest[] = [EPHEMERAL],
  release = Release.V5_1,
): string[] {
  return comparison(old, now, { beside, release })
    .unknown.filter(({ why }) => why === WHY)
    .map((each) => each.object);
}

const CHRONY = machineConfig(files('/etc/chrony.conf'));
const REMOVED = config({ managementState: 'Removed', storage: { emptyDir: {} } });

describe('a MachineConfig', () => {
  test.each<[string, Manifest[], Manifest[]]>([
    ['that is new', [], [CHRONY]],
    ['that is gone', [CHRONY], []],
    ['of another pool', [CHRONY], [machineConfig(files('/etc/chrony.conf'), 'infra')]],
    ['with arguments of the kernel', [], [machineConfig({ kernelArguments: ['a=b'] })]],
    ['with units', [], [machineConfig({ config: { systemd: { units: [{ name: 'a.service' }] } } })]],
    ['with another image', [CHRONY], [machineConfig({ ...files('/etc/chrony.conf'), osImageURL: 'a' })]],
    [
      'with one file that needs no drain and another one',
      [],
      [machineConfig(files('/etc/nmstate/openshift/a', '/etc/a'))],
    ],
    ['with registries.conf', [], [machineConfig(files('/etc/containers/registries.conf'))]],
  ])('%s may drain nodes', (_, old, now) => {
    expect(drains(old, now)).toEqual(['MachineConfig/99-own']);
  });

  test.each<[string, Manifest[], Manifest[]]>([
    ['with keys of SSH', [], [machineConfig({ config: { ignition: { version: '3.4.0' }, passwd: { users: [{}] } } })]],
    ['with empty fields', [], [machineConfig({ fips: false, kernelArguments: [], osImageURL: '' })]],
    [
      'with files of which something is only reloaded',
      [],
      [machineConfig(files('/etc/nmstate/openshift/a', '/etc/containers/policy.json'))],
    ],
    ['that stays', [CHRONY], [CHRONY]],
  ])('%s drains none', (_, old, now) => {
    expect(drains(old, now)).toEqual([]);
  });

  test('drains or not, as the policies and the release say', () => {
    const nmstate = machineConfig(files('/etc/nmstate/openshift/a'));
    expect(drains([], [nmstate], [EPHEMERAL], Release.V4_15)).toEqual(['MachineConfig/99-own']);
    expect(drains([], [nmstate], [EPHEMERAL], Release.V4_16)).toEqual([]);
    expect(drains([], [CHRONY], [EPHEMERAL, policy('/etc/chrony.conf', 'None')])).toEqual([]);
    expect(drains([], [nmstate], [EPHEMERAL, policy('/etc/nmstate', 'Drain')])).toEqual(['MachineConfig/99-own']);
  });
});

test.each<[string, Manifest[], Manifest[]]>([
  ['KubeletConfig', [], [of(MC, 'KubeletConfig', { kubeletConfig: { maxPods: 300 } })]],
  [
    'ContainerRuntimeConfig',
    [of(MC, 'ContainerRuntimeConfig', { a: 1 })],
    [of(MC, 'ContainerRuntimeConfig', { a: 2 })],
  ],
  ['MachineConfigPool', [], [pool('cluster')]],
  ['Node', [], [of('config.openshift.io/v1', 'Node', { cgroupMode: 'v2' })]],
  [
    'MachineSet',
    [of('machine.openshift.io/v1beta1', 'MachineSet', { replicas: 3 })],
    [of('machine.openshift.io/v1beta1', 'MachineSet', { replicas: 2 })],
  ],
  ['KubeDescheduler', [], [of('operator.openshift.io/v1', 'KubeDescheduler', { profiles: ['AffinityAndTaints'] })]],
])('a %s may drain nodes, too', (kind, old, now) => {
  expect(drains(old, now)).toEqual([`${kind}/cluster`]);
});

test.each<[string, Manifest[], Manifest[]]>([
  ['a pool of other settings', [pool('worker')], [pool('worker', { maxUnavailable: 2 })]],
  ['new machines', [], [of('machine.openshift.io/v1beta1', 'MachineSet', { replicas: 2 })]],
  ['another kind of that name', [], [of('example.com/v1', 'MachineConfig', { kernelArguments: ['a'] })]],
])('%s drains none', (_, old, now) => {
  expect(drains(old, now)).toEqual([]);
});

describe('an edit may drain nodes or not', () => {
  const machines = (spec: object): Manifest => of('machine.openshift.io/v1beta1', 'MachineSet', spec);
  const scaler = (spec: object): Manifest =>
    of('autoscaling.openshift.io/v1beta1', 'MachineAutoscaler', { minReplicas: 2, maxReplicas: 3, ...spec });
  const health = (maxUnhealthy: unknown, selector = 'a'): Manifest =>
    of('machine.openshift.io/v1beta1', 'MachineHealthCheck', { maxUnhealthy, selector });
  const tuned = (data: string, recommend: unknown = []): Manifest =>
    of('tuned.openshift.io/v1', 'Tuned', { profile: [{ name: 'p', data }], recommend });
  const profile = (rest: string): string => `[main]\ninclude=openshift-node\n${rest}`;

  test.each<[string, Manifest, Manifest, boolean]>([
    ['more machines', machines({ replicas: 2 }), machines({ replicas: 5 }), false],
    ['fewer machines', machines({ replicas: 10 }), machines({ replicas: 9 }), true],
    ['machines whose number was not set', machines({}), machines({ replicas: 2 }), true],
    ['machines whose number is not set', machines({ replicas: 2 }), machines({}), true],
    ['another template', machines({ replicas: 2, template: 'a' }), machines({ replicas: 2, template: 'b' }), false],
    ['a higher limit', scaler({}), scaler({ maxReplicas: 9 }), false],
    ['a lower limit', scaler({}), scaler({ maxReplicas: 2 }), true],
    ['a higher minimum', scaler({}), scaler({ minReplicas: 3 }), false],
    ['a lower minimum', scaler({}), scaler({ minReplicas: 1 }), true],
    ['another target', scaler({}), scaler({ scaleTargetRef: { name: 'b' } }), true],
    ['a check that stops earlier', health(3), health(1), false],
    ['a check that stops later', health(1), health(3), true],
    ['a check that stops at a lower part', health('40%'), health('30%'), false],
    ['a check that stops at a part', health(3), health('10%'), true],
    ['a check of other machines', health(3), health(1, 'b'), true],
    ['another sysctl', tuned(profile('[sysctl]\na=1')), tuned(profile('[sysctl]\na=2')), false],
    ['a new section of sysfs', tuned(profile('[sysctl]\na=1')), tuned(profile('[sysctl]\na=1\n[sysfs]\n/b=1')), false],
    [
      'a sysctl beside the boot loader',
      tuned('[bootloader]\ncmdline=a\n[vm]\na=1'),
      tuned('[bootloader]\ncmdline=a\n'),
      false,
    ],
    ['arguments of the kernel', tuned('[bootloader]\ncmdline=a'), tuned('[bootloader]\ncmdline=b'), true],
    [
      'arguments of the kernel in a section of another name',
      tuned('[vm]\n'),
      tuned('[vm]\ntype=bootloader\ncmdline=b'),
      true,
    ],
    ['variables', tuned('[variables]\na=1'), tuned('[variables]\na=2'), true],
    ['another profile that is included', tuned('[main]\ninclude=a'), tuned('[main]\ninclude=b'), true],
    ['other nodes of a profile', tuned('[sysctl]\n', []), tuned('[sysctl]\n', [{ profile: 'p' }]), true],
  ])('for %s', (_, old, now, isDrained) => {
    expect(drains([old], [now])).toHaveLength(isDrained ? 1 : 0);
  });

  test('for what comes or goes', () => {
    expect(drains([machines({ replicas: 2 })], [])).toHaveLength(1);
    expect(drains([], [scaler({})])).toHaveLength(1);
    expect(drains([], [tuned('[sysctl]\n')])).toHaveLength(1);
  });
});

test.each<[string, Manifest[]]>([
  ['a registry that stores images elsewhere', [config({ storage: { s3: { bucket: 'b' } } })]],
  ['a registry that is removed', [REMOVED]],
  ['one node, which is not drained', [EPHEMERAL, topology('SingleReplica')]],
])('nothing is said of %s', (_, beside) => {
  expect(drains([], [CHRONY], beside)).toEqual([]);
});

test('a profile of TLS may drain nodes where the Operator does not replace the pods for it', () => {
  const server = (spec: object): Manifest => of('config.openshift.io/v1', 'APIServer', spec);
  const profile = server({ tlsSecurityProfile: { type: 'Old' } });
  expect(drains([], [profile], [EPHEMERAL], Release.V4_21)).toEqual(['APIServer/cluster']);
  expect(drains([], [profile], [EPHEMERAL], Release.V4_22)).toEqual([]);
  expect(drains([], [server({ audit: { profile: 'None' } })], [EPHEMERAL], Release.V4_21)).toEqual([]);
});

describe('what other operators do with MachineConfigs', () => {
  const network = (spec: object): Manifest => of('operator.openshift.io/v1', 'Network', spec);
  const ovn = (ovnKubernetesConfig: object): Manifest => network({ defaultNetwork: { ovnKubernetesConfig } });

  test.each<[string, Manifest[], Manifest[], boolean]>([
    ['a migration', [network({ migration: null })], [network({ migration: { mtu: {} } })], true],
    ['IPsec', [ovn({ ipsecConfig: { mode: 'Disabled' } })], [ovn({ ipsecConfig: { mode: 'Full' } })], true],
    ['a default network', [network({})], [network({ defaultNetwork: { type: 'OVNKubernetes' } })], true],
    ['an audit of policies', [ovn({})], [ovn({ policyAuditConfig: { rateLimit: 2 } })], false],
    ['its log level', [network({})], [network({ logLevel: 'Debug' })], false],
    [
      'a network type',
      [of('config.openshift.io/v1', 'Network', { networkType: 'OpenShiftSDN' })],
      [of('config.openshift.io/v1', 'Network', { networkType: 'OVNKubernetes' })],
      true,
    ],
    [
      'an external address',
      [of('config.openshift.io/v1', 'Network', {})],
      [of('config.openshift.io/v1', 'Network', { externalIP: { autoAssignCIDRs: ['192.0.2.0/24'] } })],
      false,
    ],
    ['sandboxed containers', [], [object('kataconfiguration.openshift.io/v1', 'KataConfig', 'cluster')], true],
    [
      'a remediation that is applied',
      [of('compliance.openshift.io/v1alpha1', 'ComplianceRemediation', { apply: false })],
      [of('compliance.openshift.io/v1alpha1', 'ComplianceRemediation', { apply: true })],
      true,
    ],
  ])('%s', (_, old, now, isDrained) => {
    expect(drains(old, now)).toHaveLength(isDrained ? 1 : 0);
  });
});
