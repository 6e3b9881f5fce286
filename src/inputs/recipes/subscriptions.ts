import { valueAt } from '../../core/field-path';
import { groupBy } from '../../core/data/group-by';
import { asText } from '../../core/formats/json-text';
import { groupKind, type Manifest } from '../../core/manifest';
import { folderOfPath, normalizePath, withFoldersAround } from '../../core/paths/posix-path';
import { asRecord, fieldOf } from '../../core/record';
import type { Inputs } from '../inputs';
import { isAboutRegistry } from '../kustomize/is-about-registry';
import { placementsIn } from './placements-in';
import type { Recipe } from './recipe';

/**
 * Subscriptions of RHACM that may bring a folder of the registry to clusters: their paths begin at the repository, of which the
 * input may have a part.
 *
 * @see open-cluster-management-io/multicloud-operators-subscription docs/gitrepo_subscription.md
 */
export function subscriptionsOfRegistry(inputs: Inputs): Recipe[] {
  const found = ofKind('Subscription', inputs);
  if (found.length === 0) return [];
  const isOfRegistry = pathsOfRegistry(inputs);
  const channels = groupBy(ofKind('Channel', inputs), ({ manifest: { metadata } }) =>
    keyOf(metadata.namespace, metadata.name),
  );
  const placed = placementsIn(inputs);
  return found.flatMap(({ file, manifest }) => {
    const { metadata, spec } = { spec: manifest['spec'], ...manifest };
    const own = Object.entries(asRecord(metadata.annotations)).filter(([key]) => key.startsWith(`${GROUP}/`));
    const path = PATHS.flatMap((each) => own.filter(([key]) => key === `${GROUP}/${each}`))[0]?.[1];
    const from = channels.get(String(fieldOf(spec, 'channel'))) ?? [];
    const types = from.map((each) => valueAt(each.manifest, ['spec', 'type']));
    // One that names a chart or a bucket takes nothing of a repository.
    const isOther = typeof fieldOf(spec, 'name') === 'string' || types.some((type) => !/^git/i.test(String(type)));
    if (path === undefined ? isOther : !isOfRegistry(path)) return [];
    const named = valueAt(spec, ['placement', 'placementRef', 'name']);
    const placements = placed({ placementName: named }, { file, namespace: metadata.namespace });
    const sources = from.map((each) => each.manifest['spec']);
    const content = asText([keyOf(metadata.namespace, metadata.name), own.sort(), spec, placements, sources]);
    return [{ file, content, why: WHY, isAnywhere: true }];
  });
}

const GROUP = 'apps.open-cluster-management.io';
const PATHS = ['git-path', 'github-path'];
const WHY = 'what this Subscription brings, and to which clusters, is not predicted';

function ofKind(kind: string, { files }: Inputs): { readonly file: string; readonly manifest: Manifest }[] {
  return files.flatMap(({ file, objects }) =>
    objects
      .filter(({ manifest }) => groupKind(manifest) === `${GROUP}/${kind}`)
      .map(({ manifest }) => ({ file, manifest })),
  );
}

function keyOf(namespace: unknown, name: unknown): string {
  return `${String(namespace)}/${String(name)}`;
}

/** Whether a path of a repository may lead to a folder that has files of the registry, or to one around it. */
function pathsOfRegistry({ files, tree }: Inputs): (path: unknown) => boolean {
  const about = files.filter((each) => isAboutRegistry(each));
  const ends = new Set<string>();
  for (const folder of withFoldersAround(about.map(({ file }) => folderOfPath(tree.keyOf(file)))))
    for (let end = folder; !ends.has(end); end = end.slice(end.indexOf('/') + 1)) ends.add(end);
  return (path) => {
    if (typeof path !== 'string') return true;
    const folder = normalizePath(path).replace(/^\/|\/$/g, '');
    return folder === '.' || folder === '' || ends.has(folder);
  };
}
