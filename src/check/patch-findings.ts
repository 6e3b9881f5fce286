/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { NotJudged } from '../core/not-judged';
import type { InputCluster } from '../inputs/clusters';
import type { KnownPatch } from '../inputs/kustomize/known-patches';
import type { PatchedBases } from '../inputs/kustomize/patched-bases';
import type { Use } from '../inputs/kustomize/uses';
import { whyOf, whyOfPart } from '../inputs/kustomize/why';
import type { EmbeddedSource } from '../rules/embedded/embedded-clusters';
import type { SourceObject } from '../yaml/source-object';
import type { LocatedFinding } from './check-report';
import type { JudgedCluster } from './findings-of-overlays';
import { unpatchedFindings } from './kustomize/unpatched-findings';

/** A patch of which something can be judged. */
interface JudgedPatch {
  readonly patch: KnownPatch;
  readonly parts: readonly EmbeddedSource[];
}

/** The patches that set something of an object of the registry. */
export function judgedPatches(patches: readonly KnownPatch[]): JudgedPatch[] {
  if (patches.length === 0) return [];
  const { patchParts } = loadParts();
  return patches.map((patch) => ({ patch, parts: patchParts(patch) })).filter(({ parts }) => parts.length > 0);
}

/** Most runs read no patch. */
function loadParts(): typeof import('./kustomize/patch-parts') {
  return require('./kustomize/patch-parts') as typeof import('./kustomize/patch-parts');
}

/** Judges an object alone, as a part of a cluster with these objects, whose settings are those of a path. */
type JudgePart = (part: SourceObject, around: readonly SourceObject[], path: string) => readonly LocatedFinding[];

/** What is wrong with the values of patches, in each cluster in which they change something, or else in none. */
export function findingsOfPatches(
  patches: readonly JudgedPatch[],
  clusters: readonly InputCluster[],
  patchesOf: (cluster: InputCluster) => PatchedBases,
  judge: JudgePart,
): JudgedCluster[] {
  if (patches.length === 0) return [];
  const changing = clusters.map((cluster) => ({ cluster, uses: usesIn(patchesOf(cluster)) }));
  return patches.flatMap((each) => {
    const { builtBy, kustomization } = each.patch.use;
    const path = builtBy ?? kustomization;
    const own = changing.filter(({ uses }) => uses.has(each.patch.use)).map(({ cluster }) => cluster);
    return (own.length === 0 ? [{ path, objects: [], closed: [] }] : own).map((cluster: InputCluster) => ({
      cluster: { ...cluster, objects: each.parts },
      findings: patchFindings(each, ([part]) =>
        part === undefined ? [] : judge(part, cluster.objects, cluster.joinedBy ?? path),
      ),
    }));
  });
}

function usesIn(patched: PatchedBases): ReadonlySet<Use> {
  return new Set([...patched.values()].flat().flatMap(({ changes }) => changes.map(({ use }) => use)));
}

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
    const overruled = new Map([[part.file, [{ folder: patch.use.folder, changes: patch.overruledBy() }]]]);
    // It is no object that could be edited in the cluster.
    return unpatchedFindings(found, [part], overruled, judge).map((finding) => ({ ...finding, edit: undefined }));
  });
}

/** What is listed as not judged; of these patches, that a part was. */
export function withJudgedParts(notJudged: readonly NotJudged[], judged: readonly JudgedPatch[]): NotJudged[] {
  const parts = new Map(
    judged.map(({ patch: { use, file } }) => [`${file} ${whyOf(use, file)}`, whyOfPart(use, file)] as const),
  );
  return notJudged.map((each) => ({ ...each, why: parts.get(`${each.file} ${each.why}`) ?? each.why }));
}
