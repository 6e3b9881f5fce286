import { apiGroup, type Manifest, describeManifest } from '../core/manifest';
import { placeIn } from '../yaml/source-object';
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import { isMirrorSet } from '../nodes/image-settings';

/** Objects that decide which images nodes pull. Of them no rule reads more than the mirrors. */
export function unreadNodeImages({ objects }: InputCluster): NotJudged[] {
  return objects.flatMap((object) => {
    const why = reasonFor(object.manifest);
    if (why === undefined) return [];
    const of = describeManifest(object.manifest);
    const { file, line } = placeIn(object, []);
    return [{ file, line, why: `${of}: ${why}` }];
  });
}

function reasonFor(manifest: Manifest): string | undefined {
  if (isMirrorSet(manifest)) return 'only its sources and mirrors are read, by diff and by rules about certificates';
  return isSignaturePolicy(manifest) ? 'no rule reads policies of signatures' : undefined;
}

function isSignaturePolicy({ apiVersion, kind }: Manifest): boolean {
  return apiGroup(apiVersion) === 'config.openshift.io' && ['ClusterImagePolicy', 'ImagePolicy'].includes(kind);
}
