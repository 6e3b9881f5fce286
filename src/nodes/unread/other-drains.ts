import { isSameData } from '../../core/data/same-data';
import { listAt, valueAt } from '../../core/field-path';
import { groupKind, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf } from '../../core/record';
import { isAtLeast, Release } from '../../core/release';
import type { Edit } from '../../operator/changes/base/change';
import { changedObjects, type ChangedObject } from '../../operator/changes/base/changed-objects';
import { POLICY_JSON, TRUST_BUNDLE, type ChangedFile } from '../node-files';
import { withPolicies } from '../node-policies';
import { topologyIn } from '../pools';
import { lowersLimits, mayReboot, replacesMore, scalesDown } from './machines-drained';

/** The objects that an edit changes and for which something may drain, reboot or replace nodes: not those that `nodes/` reads. */
export function otherDrains(edit: Edit): Manifest[] {
  if (topologyIn(edit.now) === 'SingleReplica') return [];
  return changedObjects(edit.old, edit.now)
    .filter((changed) => DRAINERS.get(groupKind(changed.manifest))?.(changed, edit) === true)
    .map(({ manifest }) => manifest);
}

/** Whether nodes may be drained for objects of its kind. */
export function isDrainer(manifest: Manifest): boolean {
  return DRAINERS.has(groupKind(manifest));
}

type Drains = (changed: ChangedObject, edit: Edit) => boolean;

const ofSpec: Drains = ({ fields }) => fields.some((field) => field.startsWith('spec'));
/** What a new one does is to add nodes, or to watch them. */
const unlessNew: Drains = (changed, edit) => changed.before !== undefined && ofSpec(changed, edit);
/** From 4.22 on, the Operator replaces the pods for it, which the prediction says. */
const ofTls: Drains = ({ fields }, { after }) =>
  !isAtLeast(after.state.release, Release.V4_22) && fields.some((field) => field.startsWith('spec.tlsSecurityProfile'));
const ofPool: Drains = ({ isEdited }) => !isEdited;
/** Also for one without a spec. */
const ofAll: Drains = (changed, edit) => !changed.isEdited || ofSpec(changed, edit);
const ofFields =
  (pattern: RegExp): Drains =>
  ({ fields }) =>
    fields.some((field) => pattern.test(field));
/** A migration, another network type, MTU, or IPsec: the Cluster Network Operator applies them with MachineConfigs. */
const ofNetwork = ofFields(
  /^spec\.(?:migration|defaultNetwork(?:\.(?:type|openshiftSDNConfig|ovnKubernetesConfig(?:$|\.mtu|\.ipsecConfig))|$))/,
);
/** By the sides of an edit of the spec. */
const bySides =
  (drains: typeof scalesDown): Drains =>
  (changed, edit) =>
    ofSpec(changed, edit) && drains(changed.before, changed.after);

/** Sources: openshift/machine-config-operator pkg/controller; openshift/machine-api-operator; the other operators by their names. */
const DRAINERS: ReadonlyMap<string, Drains> = new Map<string, Drains>([
  ['machineconfiguration.openshift.io/MachineConfig', isUnquiet],
  ['machineconfiguration.openshift.io/MachineConfigPool', ofPool],
  ['machineconfiguration.openshift.io/KubeletConfig', ofSpec],
  ['machineconfiguration.openshift.io/ContainerRuntimeConfig', ofSpec],
  ['machineconfiguration.openshift.io/MachineOSConfig', ofSpec],
  ['config.openshift.io/Node', ofSpec],
  ['config.openshift.io/FeatureGate', ofSpec],
  ['config.openshift.io/APIServer', ofTls],
  ['config.openshift.io/Network', ofFields(/^spec\.networkType/)],
  ['operator.openshift.io/Network', ofNetwork],
  ['machine.openshift.io/Machine', unlessNew],
  ['machine.openshift.io/MachineSet', bySides(scalesDown)],
  ['machine.openshift.io/ControlPlaneMachineSet', ofSpec],
  ['machine.openshift.io/MachineHealthCheck', bySides(replacesMore)],
  ['autoscaling.openshift.io/ClusterAutoscaler', ofSpec],
  ['autoscaling.openshift.io/MachineAutoscaler', bySides(lowersLimits)],
  ['operator.openshift.io/KubeDescheduler', ofSpec],
  ['performance.openshift.io/PerformanceProfile', ofSpec],
  ['tuned.openshift.io/Tuned', bySides(mayReboot)],
  ['sriovnetwork.openshift.io/SriovNetworkNodePolicy', ofSpec],
  ['nodemaintenance.medik8s.io/NodeMaintenance', ofSpec],
  ['remediation.medik8s.io/NodeHealthCheck', ofSpec],
  ['kataconfiguration.openshift.io/KataConfig', ofAll],
  ['nodeobservability.olm.openshift.io/NodeObservability', ofAll],
  ['compliance.openshift.io/ComplianceRemediation', ofFields(/^spec\.apply/)],
]);

/**
 * Whether the daemon may drain the node for a MachineConfig. Not for keys of SSH, and not for files that it only reloads something for.
 * Source: openshift/machine-config-operator pkg/daemon/update.go calculatePostConfigChangeAction, pkg/daemon/drain.go isDrainRequired.
 */
function isUnquiet({ before, after, isEdited }: ChangedObject, edit: Edit): boolean {
  const { release } = edit.after.state;
  const sides = [before, after];
  const [was, is] = sides.map((side) => valueAt(side, ROLE));
  if (isEdited && was !== is) return true;
  const [old, next] = sides.map((side) => exceptQuiet(side));
  if (!isSameData(old, next)) return true;
  const [files, later] = [filesOf(before), filesOf(after)];
  const paths = [...new Set([...files.keys(), ...later.keys()])].filter(
    (path) => !isSameData(files.get(path), later.get(path)),
  );
  const changed = paths.map((path): ChangedFile => ({ path, action: isReloaded(path, release) ? 'reload' : 'reboot' }));
  return withPolicies(changed, edit.now, release).some(({ action }) => action === 'reboot' || action === 'drain');
}

const ROLE = ['metadata', 'labels', 'machineconfiguration.openshift.io/role'];

/** Everything that is no file, no user and no version of the format. */
function exceptQuiet(manifest: Manifest | undefined): unknown {
  const spec = asRecord(manifest?.['spec']);
  const config = asRecord(spec['config']);
  const storage = { ...asRecord(config['storage']), files: undefined };
  return [
    { ...spec, config: undefined },
    { ...config, ignition: undefined, passwd: undefined, storage: undefined },
    storage,
  ]
    .flatMap((part) => Object.entries(part))
    .filter(([, value]) => isSet(value));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && !isSameData(value, []);
}

function filesOf(manifest: Manifest | undefined): ReadonlyMap<string, unknown> {
  const files = listAt(manifest, ['spec', 'config', 'storage', 'files']);
  return new Map(files.map((file) => [String(fieldOf(file, 'path')), file]));
}

function isReloaded(path: string, release: Release): boolean {
  return RELOADED.some(
    ({ place, since }) => isAtLeast(release, since) && (path === place || path.startsWith(`${place}/`)),
  );
}

const RELOADED: readonly { readonly place: string; readonly since: Release }[] = [
  { place: '/var/lib/kubelet/config.json', since: Release.V4_12 },
  { place: '/etc/machine-config-daemon/no-reboot/containers-gpg.pub', since: Release.V4_12 },
  { place: POLICY_JSON, since: Release.V4_12 },
  { place: TRUST_BUNDLE, since: Release.V4_14 },
  { place: '/etc/containers/registries.d', since: Release.V4_16 },
  { place: '/etc/nmstate/openshift', since: Release.V4_16 },
  { place: '/etc/crio/policies', since: Release.V4_18 },
];
