import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { apiGroup, describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { manifestOf } from '../../yaml/manifest-of';
import { kindOf } from '../../schema/kinds/kinds';
import { knownPart } from './known-part';
import { configUpdate, workPath } from './manifest-works';

/** An object that another one brings to a cluster. */
export interface EmbeddedObject {
  readonly manifest: Manifest;
  /** Where it stands in what carries it. */
  readonly path: FieldPath;
  /** Whether it is merged into what the cluster has, so that what it leaves out is not missing. */
  readonly partial: boolean;
  /** Whether it is a Config that is applied server-side. */
  readonly serverSide: boolean;
  /** Where it goes: objects of one destination meet in one cluster, or in each of several. */
  readonly destination: string;
}

/** The objects in a work, a policy or a sync set, as far as they are known before a template in them is rendered. */
export function embeddedObjects(carrier: Manifest): EmbeddedObject[] {
  const load = loadOf(carrier);
  if (load === undefined) return [];
  const destination = destinationOf(carrier);
  return load(carrier).flatMap(({ path, partial, rendered, serverSide }) =>
    manifestOf(valueAt(carrier, path)).flatMap(({ manifest, prefix }): EmbeddedObject[] => {
      const place = [...path, ...prefix];
      if (loadOf(manifest) !== undefined) {
        return embeddedObjects(manifest).map((each) => ({ ...each, path: [...place, ...each.path], destination }));
      }
      const known = rendered ? knownPart(manifest) : manifest;
      if (known === undefined) return [];
      return [
        {
          manifest: known,
          path: place,
          partial: partial || known !== manifest,
          serverSide: serverSide && kindOf(known) === 'Config',
          destination,
        },
      ];
    }),
  );
}

interface LoadItem {
  readonly path: FieldPath;
  readonly partial: boolean;
  /** Whether braces in it are a template. */
  readonly rendered: boolean;
  /** Whether a Config in it is applied server-side. */
  readonly serverSide: boolean;
}

const LOADS: Readonly<Record<string, (carrier: Manifest) => LoadItem[]>> = {
  'work.open-cluster-management.io/ManifestWork': workload,
  'work.open-cluster-management.io/ManifestWorkReplicaSet': workload,
  'policy.open-cluster-management.io/Policy': (policy) =>
    itemsAt(policy, ['spec', 'policy-templates']).map((item) => ({
      ...item,
      path: [...item.path, 'objectDefinition'],
    })),
  'policy.open-cluster-management.io/ConfigurationPolicy': objectTemplates,
  'hive.openshift.io/SyncSet': syncedResources,
  'hive.openshift.io/SelectorSyncSet': syncedResources,
};

function loadOf({ apiVersion, kind }: Manifest): ((carrier: Manifest) => LoadItem[]) | undefined {
  const key = `${apiGroup(apiVersion)}/${kind}`;
  return Object.hasOwn(LOADS, key) ? LOADS[key] : undefined;
}

function workload(carrier: Manifest): LoadItem[] {
  const path = workPath(carrier) ?? [];
  const serverSide = configUpdate(valueAt(carrier, path)).type === 'ServerSideApply';
  return itemsAt(carrier, [...path, 'workload', 'manifests']).map((item) => ({ ...item, serverSide }));
}

const DISABLE_TEMPLATES = ['metadata', 'annotations', 'policy.open-cluster-management.io/disable-templates'];

function objectTemplates(policy: Manifest): LoadItem[] {
  const rendered = valueAt(policy, DISABLE_TEMPLATES) !== 'true';
  return itemsAt(policy, ['spec', 'object-templates']).flatMap(({ path }) => {
    const type = String(valueAt(policy, [...path, 'complianceType'])).toLowerCase();
    if (type === 'mustnothave') return [];
    const partial = type !== 'mustonlyhave';
    return [{ path: [...path, 'objectDefinition'], partial, rendered, serverSide: false }];
  });
}

function syncedResources(set: Manifest): LoadItem[] {
  return itemsAt(set, ['spec', 'resources']).map((item) => ({ ...item, partial: true, rendered: true }));
}

function itemsAt(carrier: Manifest, path: FieldPath): LoadItem[] {
  const sure = { partial: false, rendered: false, serverSide: false };
  return listAt(carrier, path).map((_, index) => ({ ...sure, path: [...path, index] }));
}

/** All works in a namespace are for one cluster, whose name it bears; a policy or a set may go anywhere. */
function destinationOf(carrier: Manifest): string {
  const { namespace } = referenceTo(carrier);
  if (carrier.kind === 'ManifestWork' && namespace !== undefined) return `cluster ${namespace}`;
  return describeObject(referenceTo(carrier));
}
