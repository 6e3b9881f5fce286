import { type Manifest, describeManifest } from '../core/manifest';
import { printable } from '../core/printable';
import { isOfKind } from '../diagnosis/evidence/kinds';
import { liveProblems } from '../operator/unknown/live-problems';
import { PROGRAM } from '../core/program';

/** What live objects report although nothing is wrong with them as manifests; undefined where they report no problem. */
export function reportedProblems(manifests: readonly Manifest[]): string | undefined {
  const found = manifests.filter(isReporter).flatMap((manifest) =>
    liveProblems(manifest)
      .filter(({ type }) => type !== 'StorageExists')
      .map(({ type, status }) => `${describeManifest(manifest)} ${type}=${status}`),
  );
  if (found.length === 0) return undefined;
  return `the cluster reports ${printable(found.slice(0, MOST).join(', '))}, and no manifest is the cause: "${PROGRAM} explain" finds the cause`;
}

const MOST = 3;

function isReporter(manifest: Manifest): boolean {
  return (
    (['Config', 'ImagePruner', 'ClusterOperator'] as const).some((kind) => isOfKind(manifest, kind)) &&
    isNamed(manifest)
  );
}

/** The other operators of the cluster are none of ours. */
function isNamed({ kind, metadata: { name } }: Manifest): boolean {
  return name === (kind === 'ClusterOperator' ? 'image-registry' : 'cluster');
}
