import { apiGroup } from '../../core/manifest';
import { listAt } from '../../core/field-path';
import { fieldOf, itemsOf } from '../../core/record';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

/** The registries, as written, in the mirrors and sources of ImageDigestMirrorSets and their like. */
export const mirroredHosts = oncePerCluster(({ manifests, existing = [] }: Cluster): ReadonlySet<string> => {
  const references = [...manifests, ...existing].flatMap((manifest) => {
    const field = MIRRORS[`${apiGroup(manifest.apiVersion)}/${manifest.kind}`];
    const sets = field === undefined ? [] : listAt(manifest, ['spec', field]);
    return sets.flatMap((set) => [fieldOf(set, 'source'), ...itemsOf(fieldOf(set, 'mirrors'))]);
  });
  return new Set(references.flatMap((each) => (typeof each === 'string' ? (each.split('/', 1)[0] ?? []) : [])));
});

const MIRRORS: Readonly<Record<string, string | undefined>> = {
  'config.openshift.io/ImageDigestMirrorSet': 'imageDigestMirrors',
  'config.openshift.io/ImageTagMirrorSet': 'imageTagMirrors',
  'operator.openshift.io/ImageContentSourcePolicy': 'repositoryDigestMirrors',
};
