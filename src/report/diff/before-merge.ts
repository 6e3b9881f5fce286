import { SINGLETON_NAME } from '../../core/names';
import { docsPage } from '../../core/source';
import type { Change, Departure } from '../../operator/changes/base/change';
import { guardsInWords, isOfOldOnly } from '../../operator/changes/base/reasons';
import { inOrder, isLossByPruner, rankOf } from '../../operator/changes/worst-first';
import { describeSubject } from '../../operator/effects/subject';
import type { LocatedFinding } from '../../check/check-report';
import { ir501 } from '../../rules/storage/ir501-removed-with-data';
import { fixesOf, type Fix } from '../fixes';
import { diffVerdict } from './diff-verdict';
import type { ClusterDiff } from './diff-report';
import { distinctBy } from '../../core/data/group-by';

/** What somebody has to do before an edit is merged. */
interface BeforeMerge {
  /** The worst effect, if something is to be done for it. */
  readonly why?: string;
  /** How images are kept, and the page that explains it: one for each kind of loss. */
  readonly keep: readonly HowToKeep[];
  readonly fixes: readonly Fix[];
  /** The number of further errors. */
  readonly more: number;
}

interface HowToKeep {
  readonly what: string;
  readonly url: string;
}

export function beforeMerge(clusters: readonly ClusterDiff[]): BeforeMerge {
  const judged = clusters.map((cluster) => ({ changes: cluster.changes, found: errorsOf(cluster) }));
  const { fixes, more } = fixesOf(judged.flatMap(({ found }) => found));
  const isLoss = diffVerdict(clusters) === 'LOSS';
  const all = inOrder(clusters.flatMap(({ changes }) => changes));
  const [worst] = all;
  const isShown = fixes.some(isOfRemoval);
  const keep = judged
    .flatMap((each) => each.changes.filter(({ level }) => level === 'loss').map((loss) => ({ loss, ...each })))
    .sort((a, b) => rankOf(a.loss) - rankOf(b.loss))
    .map(({ loss, changes, found }) => ({ remedy: remedyFor(loss, changes), found }))
    // The fix of the rule says the same, and where.
    .filter(({ remedy, found }) => remedy !== KEEP_AS_UNMANAGED || !(isShown && found.some(isOfRemoval)))
    .map(({ remedy }) => remedy);
  return {
    ...(worst !== undefined && (isLoss || fixes.length > 0) ? { why: worst.what } : {}),
    keep: distinctBy(keep, (each) => each.what),
    fixes,
    more,
  };
}

function isOfRemoval({ id }: { readonly id: string }): boolean {
  return id === ir501.id;
}

/** What keeps the images of a loss: of an object that is pruned, its manifest. */
function remedyFor(loss: Change, changes: readonly Change[]): HowToKeep {
  const { cause, subject } = loss;
  if (isLossByPruner(loss)) return KEEP_FROM_PRUNER;
  if (cause?.kind === 'moved') return orphanFirst(cause.from);
  const ofObject = remedyIfOnlyOld(describeSubject(subject), cause);
  if (ofObject !== undefined) return ofObject;
  const config = changes.find((each) => isOfOldOnly(each.cause) && describeSubject(each.subject) === CONFIG);
  return (
    remedyIfOnlyOld(CONFIG, config?.cause) ?? (cause?.kind === 'removed registry' ? KEEP_AS_UNMANAGED : COPY_IMAGES)
  );
}

/** The Config, as messages name it. */
const CONFIG = `Config/${SINGLETON_NAME}`;

/** What keeps an object that is only in OLD; undefined if NEW has it, too. */
function remedyIfOnlyOld(object: string, cause: Departure | undefined): HowToKeep | undefined {
  if (cause?.kind === 'disabled policy') return KEEP_FROM_POLICY;
  if (cause?.kind !== 'pruned') return undefined;
  return {
    what:
      cause.guards.length > 0
        ? `keep the manifest of ${object} in NEW, unless it is deployed only by ${guardsInWords(cause.guards)}`
        : `keep the manifest of ${object} in NEW; or first, in a separate change, set annotation argocd.argoproj.io/sync-options: Prune=false on it (Flux: kustomize.toolkit.fluxcd.io/prune: disabled)`,
    url: docsPage('how-to/read-only-and-removal.md#an-object-that-leaves-git'),
  };
}

function orphanFirst(work: string): HowToKeep {
  return {
    what: `first, in a separate change, set deleteOption.propagationPolicy of ${work} to Orphan; then move the object`,
    url: docsPage('how-to/manifest-work.md'),
  };
}

const KEEP_FROM_POLICY: HowToKeep = {
  what: 'keep spec.disabled of the policy false; or first, in a separate change, set pruneObjectBehavior of the policy to None',
  url: docsPage('how-to/acm.md#how-images-are-protected'),
};

const KEEP_AS_UNMANAGED: HowToKeep = {
  what: 'first, in a separate change, set spec.storage.managementState to Unmanaged, and name the storage if the Config does not name it (for s3: spec.storage.s3.bucket); or, before NEW is applied, copy the images that are still needed to another place',
  url: docsPage('how-to/read-only-and-removal.md#remove-and-keep-the-images'),
};

const COPY_IMAGES: HowToKeep = {
  what: 'keep the storage of OLD; or, before NEW is applied, copy the images that are still needed to another place',
  url: docsPage('how-to/changing-storage.md'),
};

const KEEP_FROM_PRUNER: HowToKeep = {
  what: 'keep the values of OLD in ImagePruner/cluster; or, before NEW is applied, copy the images that are still needed to another registry',
  url: docsPage('how-to/pruning.md'),
};

/** Errors matter where the edit does anything. */
function errorsOf({ changes, unknown, errors }: ClusterDiff): readonly LocatedFinding[] {
  return changes.length + unknown.length === 0 ? [] : errors();
}
