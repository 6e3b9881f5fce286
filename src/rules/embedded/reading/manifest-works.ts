import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import { isInParts } from '../../../core/formats/wildcards';
import { apiGroup, type Manifest } from '../../../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, SINGLETON_NAME, IMAGE_REGISTRY_GROUP } from '../../../core/names';
import { asRecord, fieldOf } from '../../../core/record';
import { isConfig } from '../../../schema/kinds/kinds';
import { resourceName } from '../../../schema/kinds/resource-name';
import type { Cluster } from '../../engine/cluster';

/** A ManifestWork of Open Cluster Management. */
interface Work {
  readonly manifest: Manifest;
  /** The path of the work in the manifest. */
  readonly path: FieldPath;
  readonly work: unknown;
  readonly objects: readonly unknown[];
}

export function configWorks(cluster: Cluster): Work[] {
  return works(cluster).filter(({ objects }) => objects.some(isConfig));
}

export function works({ manifests }: Cluster): Work[] {
  return manifests.flatMap((manifest) => {
    const path = workPath(manifest);
    if (path === undefined) return [];
    const work = valueAt(manifest, path);
    return [{ manifest, path, work, objects: listAt(work, ['workload', 'manifests']) }];
  });
}

/** The path of the work in a ManifestWork or ManifestWorkReplicaSet. */
export function workPath({ apiVersion, kind }: Manifest): FieldPath | undefined {
  if (apiGroup(apiVersion) !== 'work.open-cluster-management.io') return undefined;
  if (kind === 'ManifestWork') return ['spec'];
  return kind === 'ManifestWorkReplicaSet' ? ['spec', 'manifestWorkTemplate'] : undefined;
}

/** The update strategy of a work for the Config. */
interface ConfigUpdate {
  /** Name of the strategy, safe to show in messages. */
  readonly type: string;
  /** The path where the work has its `updateStrategy`, if it has one. */
  readonly path: FieldPath;
}

/** That of the first entry for the Config that has a strategy: pkg/work/helper/helpers.go FindManifestConfiguration of ocm. */
export function configUpdate(work: unknown): ConfigUpdate {
  const index = listAt(work, ['manifestConfigs']).findIndex(
    (each) => selectsConfig(fieldOf(each, 'resourceIdentifier')) && fieldOf(each, 'updateStrategy') !== undefined,
  );
  const path = ['manifestConfigs', index, 'updateStrategy'];
  const type = valueAt(work, [...path, 'type']);
  return { type: ['ServerSideApply', 'CreateOnly', 'ReadOnly'].find((each) => each === type) ?? 'Update', path };
}

/** The field manager of a work that applies the Config server-side: pkg/work/spoke/apply/server_side_apply.go of ocm. */
export function fieldManagerOf(work: unknown): string {
  const named = valueAt(work, [...configUpdate(work).path, 'serverSideApply', 'fieldManager']);
  return typeof named === 'string' && named !== '' ? named : 'work-agent';
}

export const ORPHANING =
  'open-cluster-management-io/ocm pkg/work/helper/helpers.go OwnedByTheWork, DeleteAppliedResources';

/** Whether a work leaves an object in the cluster: it does not own it then. */
export function isOrphaned(work: unknown, object: unknown): boolean {
  const policy = valueAt(work, ['deleteOption', 'propagationPolicy']);
  const rules = listAt(work, ['deleteOption', 'selectivelyOrphans', 'orphaningRules']);
  return policy === 'Orphan' || (policy === 'SelectivelyOrphan' && rules.some((rule) => identifies(rule, object)));
}

/** Whether a resource identifier without wildcards is that of an object. */
export function identifies(rule: unknown, object: unknown): boolean {
  const { group = '', resource, namespace = '', name } = asRecord(rule);
  const { apiVersion, kind, metadata } = asRecord(object);
  const of = asRecord(metadata);
  return (
    group === apiGroup(String(apiVersion)) &&
    resource === resourceName(String(kind)) &&
    name === of['name'] &&
    namespace === (of['namespace'] ?? '')
  );
}

/** Whether an identifier, which may have wildcards, is that of the Config. */
function selectsConfig(identifier: unknown): boolean {
  const { name, namespace } = asRecord(identifier);
  return isOfConfigs(identifier) && matches(SINGLETON_NAME, name) && matches('', namespace ?? '');
}

function isOfConfigs(identifier: unknown): boolean {
  return fieldOf(identifier, 'group') === IMAGE_REGISTRY_GROUP && fieldOf(identifier, 'resource') === 'configs';
}

function matches(text: string, pattern: unknown): boolean {
  return typeof pattern === 'string' && isInParts(text, pattern.split('*'));
}

/** A work with the Config, for the examples of rules. */
export function workYaml(strategy?: string): string {
  return `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata:
  name: image-registry
  namespace: cluster1
spec:
${strategy === undefined ? '' : withStrategy(strategy)}  workload:
    manifests:
    - apiVersion: ${IMAGE_REGISTRY_API_VERSION}
      kind: Config
      metadata:
        name: ${SINGLETON_NAME}
      spec:
        replicas: 2
`;
}

function withStrategy(strategy: string): string {
  return `  deleteOption:
    propagationPolicy: Orphan
  manifestConfigs:
  - resourceIdentifier: {group: ${IMAGE_REGISTRY_GROUP}, resource: configs, name: ${SINGLETON_NAME}}
    updateStrategy: ${strategy}
`;
}
