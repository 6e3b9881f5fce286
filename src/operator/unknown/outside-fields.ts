import { isLive } from '../../core/live-object';
import { apiGroup, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { secretBroughtBy } from '../../credentials';
import { CONFIG_GROUP } from '../cluster/object-index';
import type { Unknown } from './unknown';

/** A changed object. */
interface Changed {
  readonly manifest: Manifest;
  /** Whether both sides have it. */
  readonly isEdited: boolean;
  /** The fields that differ. */
  readonly fields: readonly string[];
}

/** Fields of an object that the model reads, but not these. */
export function outsideFields(changed: Changed): Required<Pick<Unknown, 'field' | 'why'>>[] {
  return OUTSIDE.flatMap(({ isOutside, why }) =>
    changed.fields.filter((field) => isOutside(field, changed)).map((field) => ({ field, why })),
  );
}

/** Whether it says which release a cluster runs. */
export function isClusterVersion({ apiVersion, kind }: Manifest): boolean {
  return kind === 'ClusterVersion' && apiGroup(apiVersion) === CONFIG_GROUP;
}

interface Outside {
  readonly isOutside: (field: string, changed: Changed) => boolean;
  readonly why: string;
}

const OUTSIDE: readonly Outside[] = [
  {
    isOutside: (field, { manifest, isEdited }) =>
      isEdited &&
      manifest.kind !== 'Secret' &&
      secretBroughtBy(manifest) !== undefined &&
      !field.startsWith('metadata.'),
    why: 'the values of the Secret that it creates are not in the input',
  },
  {
    isOutside: (field) => field.startsWith('metadata.ownerReferences'),
    why: 'an owner deletes the object with itself, and this is not predicted',
  },
  {
    isOutside: (field) => field.startsWith('metadata.finalizers'),
    why: 'what the finalizers do, and which of them stay after the apply, is not predicted',
  },
  {
    isOutside: (field, changed) => isUpdateOfCluster(changed) && field.startsWith('spec.desiredUpdate'),
    why: 'an update of the cluster replaces all pods of the registry and drains and reboots the nodes: compare the releases with --release OLD..NEW',
  },
  {
    isOutside: (field, changed) =>
      isUpdateOfCluster(changed) && /^spec\.(?!desiredUpdate|channel|upstream|clusterID)/.test(field),
    why: 'what the Cluster Version Operator does with it is not predicted',
  },
  {
    isOutside: (field, { manifest, isEdited }) => isNamespace(manifest) && isEdited && DECIDES_ABOUT_PODS.test(field),
    why: 'it can decide whether, where and as which user the pods of the namespace run, and this is not predicted',
  },
];

/** A live object that only one side has is no edit. */
function isUpdateOfCluster({ manifest, isEdited }: Changed): boolean {
  return isClusterVersion(manifest) && (isEdited || !isLive(manifest));
}

function isNamespace({ apiVersion, kind, metadata }: Manifest): boolean {
  return kind === 'Namespace' && apiGroup(apiVersion) === '' && metadata.name === REGISTRY_NAMESPACE;
}

/** Not the labels of applications, and not the annotations that are in the model or that kubectl keeps for itself. */
const DECIDES_ABOUT_PODS =
  /^metadata\.(?:labels|annotations)\["(?!app\.|kubectl\.|openshift\.io\/sa\.scc\.supplemental-groups)[^/"]*\b(?:openshift|kubernetes)\.io\//;
