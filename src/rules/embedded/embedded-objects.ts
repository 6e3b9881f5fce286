import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { apiGroup, describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { manifestOf } from '../../yaml/read/manifest-of';
import { kindOf } from '../../schema/kinds/kinds';
import { knownPart } from './known-part';
import { configUpdate, workPath } from './manifest-works';

/** An object inside another object, such as a Policy, which creates it in a cluster. */
export interface EmbeddedObject {
  readonly manifest: Manifest;
  /** Its path in the outer object. */
  readonly path: FieldPath;
  /** Whether it is merged into the object in the cluster: then its missing fields may exist there. */
  readonly partial: boolean;
  /** Whether it is a Config that uses server-side apply. */
  readonly serverSide: boolean;
  /** The cluster or set of clusters. Objects with the same destination are in the same clusters. */
  readonly destination: string;
}

/** The objects in a ManifestWork, Policy or SyncSet, without the values of templates that are not rendered yet. */
export function embeddedObjects(outer: Manifest): EmbeddedObject[] {
  const load = loadOf(outer);
  if (load === undefined) return [];
  const destination = destinationOf(outer);
  return load(outer).flatMap(({ path, partial, rendered, serverSide }) =>
    manifestOf(valueAt(outer, path)).flatMap(({ manifest, prefix }): EmbeddedObject[] => {
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
  /** Whether `{{ … }}` in it is rendered as a template. */
  readonly rendered: boolean;
  /** Whether a Config in it uses server-side apply. */
  readonly serverSide: boolean;
}

const LOADS: Readonly<Record<string, (outer: Manifest) => LoadItem[]>> = {
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

function loadOf({ apiVersion, kind }: Manifest): ((outer: Manifest) => LoadItem[]) | undefined {
  const key = `${apiGroup(apiVersion)}/${kind}`;
  return Object.hasOwn(LOADS, key) ? LOADS[key] : undefined;
}

function workload(outer: Manifest): LoadItem[] {
  const path = workPath(outer) ?? [];
  const serverSide = configUpdate(valueAt(outer, path)).type === 'ServerSideApply';
  return itemsAt(outer, [...path, 'workload', 'manifests']).map((item) => ({ ...item, serverSide }));
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

function itemsAt(outer: Manifest, path: FieldPath): LoadItem[] {
  const sure = { partial: false, rendered: false, serverSide: false };
  return listAt(outer, path).map((_, index) => ({ ...sure, path: [...path, index] }));
}

/** All ManifestWorks in a namespace go to the cluster with its name; a policy or a set may go to any clusters. */
function destinationOf(outer: Manifest): string {
  const { namespace } = referenceTo(outer);
  if (outer.kind === 'ManifestWork' && namespace !== undefined) return `cluster ${namespace}`;
  return describeObject(referenceTo(outer));
}
