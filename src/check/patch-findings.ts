import { jsonText } from '../core/formats/json-text';
import { oncePer } from '../core/caching/once-per';
import { groupBy } from '../core/data/group-by';
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import { knownPatches, type KnownPatch } from '../inputs/kustomize/known-patches';
import type { PatchedBases } from '../inputs/kustomize/changes-by-file';
import type { Use } from '../inputs/kustomize/uses';
import { whyOf, whyOfPart } from '../inputs/kustomize/why';
import type { EmbeddedSource } from '../rules/embedded/embedded-clusters';
import type { SourceObject } from '../yaml/source-object';
import type { LocatedFinding } from './check-report';
import { shownIn } from './cluster-settings';
import { withChanges } from './judged-finding';
import type { JudgedCluster } from './findings-of-overlays';
import { patchParts } from './kustomize/patch-parts';
import { unpatchedFindings } from './kustomize/unpatched-findings';

/** A patch of which something can be judged. */
interface JudgedPatch {
  readonly patch: KnownPatch;
  readonly parts: readonly EmbeddedSource[];
}

/** Judges an object alone, as a part of a cluster with these objects, whose settings are those of a path. */
export type JudgePart = (
  part: SourceObject,
  around: readonly SourceObject[],
  path: string,
) => readonly LocatedFinding[];

export interface CheckedPatches {
  /** What is wrong with the values of patches, in each cluster in which they change something, or else in none. */
  readonly found: readonly JudgedCluster[];
  /** What is listed as not judged; of patches that were checked in part, with a note. */
  readonly listed: (notJudged: readonly NotJudged[]) => readonly NotJudged[];
}

/** Checks the patches of kustomizations that set something of an object of the registry. */
export function checkPatches(
  inputs: Parameters<typeof knownPatches>[0],
  clusters: readonly InputCluster[],
  patchesOf: (cluster: InputCluster) => PatchedBases,
  judge: JudgePart,
): CheckedPatches {
  const patches = knownPatches(inputs)
    .map((patch) => ({ patch, parts: patchParts(patch) }))
    .filter(({ parts }) => parts.length > 0);
  return {
    found: findingsOfPatches(patches, clusters, patchesOf, judge),
    listed: (notJudged) => withJudgedParts(notJudged, patches),
  };
}

function findingsOfPatches(
  patches: readonly JudgedPatch[],
  clusters: readonly InputCluster[],
  patchesOf: (cluster: InputCluster) => PatchedBases,
  judge: JudgePart,
): JudgedCluster[] {
  const clustersOf = changedClusters(clusters, patchesOf);
  return patches.flatMap((each) => {
    const { builtBy, kustomization } = each.patch.use;
    const path = builtBy ?? kustomization;
    const own = clustersOf(each.patch.use);
    return (own.length === 0 ? [{ path, objects: [], closed: [] }] : own).map((cluster: InputCluster) => ({
      cluster: { ...cluster, objects: each.parts },
      findings: patchFindings(each, ([part]) =>
        part === undefined ? [] : judge(part, cluster.objects, cluster.joinedBy ?? path),
      ),
    }));
  });
}

/**
 * Reports the clusters in which a patch changes something. All that no kustomization joins have the same patches, and what is
 * wrong with a value depends on what they show of themselves: of those that show the same, the first one counts.
 */
function changedClusters(
  clusters: readonly InputCluster[],
  patchesOf: (cluster: InputCluster) => PatchedBases,
): (use: Use) => readonly InputCluster[] {
  const alike = groupBy(clusters, ({ joinedBy, objects }) => joinedBy ?? jsonText(shownIn(objects)));
  const changed = new Map<Use, InputCluster[]>();
  for (const cluster of [...alike.values()].flatMap((each) => each.slice(0, 1))) {
    for (const use of usesIn(patchesOf(cluster))) {
      const known = changed.get(use);
      if (known === undefined) changed.set(use, [cluster]);
      else known.push(cluster);
    }
  }
  return (use) => changed.get(use) ?? [];
}

/** Clusters that no kustomization joins have the same ones. */
const usesIn = oncePer((patched: PatchedBases): ReadonlySet<Use> => {
  // Files that the same kustomization changes have the same ones.
  const uses = new Set([...patched.values()].flatMap((each) => each.map(({ uses }) => uses)));
  return new Set([...uses].flatMap((each) => [...each]));
});

/**
 * What is wrong with the values of a patch that no other one writes after it.
 *
 * @param judge the findings about an object alone
 */
function patchFindings(
  { patch, parts }: JudgedPatch,
  judge: (objects: readonly SourceObject[]) => readonly LocatedFinding[],
): LocatedFinding[] {
  return parts.flatMap((part) => {
    const found = judge([part]);
    if (found.length === 0) return [];
    const overruled = new Map([[part.file, [{ changesOf: patch.overruledBy }]]]);
    // It is no object that could be edited in the cluster.
    return unpatchedFindings(found, [part], overruled, judge).map((finding) =>
      withChanges(finding, { edit: undefined }),
    );
  });
}

function withJudgedParts(notJudged: readonly NotJudged[], judged: readonly JudgedPatch[]): NotJudged[] {
  const parts = new Map(
    judged.map(({ patch: { use, file } }) => [`${file} ${whyOf(use, file)}`, whyOfPart(whyOf(use, file))] as const),
  );
  return notJudged.map((each) => ({ ...each, why: parts.get(`${each.file} ${each.why}`) ?? each.why }));
}
