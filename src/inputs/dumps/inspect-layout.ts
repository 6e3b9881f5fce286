import type { KnownContent } from '../read-file';

/**
 * A file that `oc adm inspect` writes: `cluster-scoped-resources/<group>/<plural>/<name>.yaml`, the same in
 * `namespaces/<name>/`, and a list of a kind as `<plural>.yaml`.
 *
 * Source: openshift/oc pkg/cli/admin/inspect/resource.go dirPathForInfo and filenameForInfo.
 */
export function inspectFile(below: string): KnownContent | undefined {
  const [, folder = '', key = '', inside = ''] = LAYOUT.exec(below) ?? [];
  const read = folder === 'namespaces' ? NAMESPACES : GROUPS;
  if (!Object.hasOwn(read, key) || read[key]?.test(inside) !== true) return undefined;
  return folder === 'namespaces' ? { namespace: key } : {};
}

const LAYOUT = /^(cluster-scoped-resources|namespaces)\/([^/]+)\/(.+)\.ya?ml$/s;

const EVERYTHING = /^/;

/** What is read of a group, by the path below its folder. With `--all-namespaces` lists of other kinds stand there too. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  core: /^(?!endpoints|events|pods)/,
  'config.openshift.io': EVERYTHING,
  'imageregistry.operator.openshift.io': EVERYTHING,
  'rbac.authorization.k8s.io': /registry|pruner/,
  'storage.k8s.io': /^(?:csidrivers|storageclasses)\b/,
};

const OF_TRUST = /^core\/(?:configmaps|secrets)\b|^[^/]+$/;

/** The same of a namespace. Others hold megabytes that do not concern the registry. */
const NAMESPACES: Readonly<Record<string, RegExp>> = {
  'openshift-image-registry': /^(?!core\/endpoints|discovery\.k8s\.io|events\.k8s\.io)/,
  'openshift-config': OF_TRUST,
  'openshift-config-managed': OF_TRUST,
};
