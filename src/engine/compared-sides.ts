import type { Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import { unknownDestinations } from '../delivery/changes/chosen-destinations';
import { deliveryReader } from '../delivery/changes/delivery-reader';
import { unknownNamed } from '../delivery/changes/named-objects';
import { recreatedObjects } from '../delivery/changes/recreated-objects';
import { unknownToolsApart } from '../delivery/changes/tools-apart';
import { isMirrorSet } from '../nodes/image-settings';
import { nodesReader } from '../nodes/nodes';
import { isDrainer } from '../nodes/unread/other-drains';
import { comparisonOf, type ClusterSide, type Comparison } from '../operator/changes/compare';
import { deletedByPolicy } from '../operator/changes/base/reasons';
import { newCluster } from '../operator/changes/new-cluster';
import { unknownCommands, unknownMutations } from '../operator/changes/unknown-commands';
import { isPredictable } from '../operator/preview';
import type { Unknown } from '../operator/unknown/unknown';
import type { Platform } from '../platforms/platform';
import type { ClusterDiff } from '../report/diff/diff-report';
import { laterInConfig, laterInEdit, unknownLater, type LaterField } from '../rules/embedded/later-fields';
import { withLaterNames } from '../rules/embedded/later-names';
import { unknownInCarrierEdit } from '../rules/embedded/unknown-in-carriers';
import { unknownMentions } from '../rules/embedded/unknown-mentions';
import { unknownValues } from '../rules/embedded/unknown-values';
import type { Elsewhere } from '../rules/embedded/placed-carriers';
import type { CopySides } from '../rules/embedded/hosted-copies';
import { asksToReplace } from '../rules/facts/applied-by';
import type { DiffSettings } from './diff-settings';
import { changedApart, ofApart } from './objects-apart';

/** What an edit does to a cluster, without the errors. */
export type PredictedDiff = Omit<ClusterDiff, 'errors'>;

/** What all clusters are compared with. */
interface Together {
  readonly complete: boolean;
  readonly compareOnce: typeof compare;
  /** Which objects each side names where it says what the registry is made of. */
  readonly makers: Parameters<typeof unknownNamed>[2];
  /** Applications and ApplicationSets of both sides that deploy the registry. */
  readonly tools: readonly Manifest[];
  /** What in all folders decides which clusters a hub deploys to. */
  readonly choosers: () => readonly Manifest[];
  /** Carriers of all folders. */
  readonly elsewhere: Elsewhere;
  /** Whether a Config of OLD stores images in emptyDir. */
  readonly isEphemeral: boolean;
  /** Whether a Config or an Image of the input names an object. */
  readonly isNamed: (manifest: Manifest) => boolean;
}

/** None if neither side has anything to predict from. */
export function diffOf(
  { path, old, now, unknown = [], changes = [], ...of }: CopySides,
  { choices: [{ release: oldRelease }, { release: newRelease }], platform: named }: DiffSettings,
  { complete, compareOnce, isNamed, isEphemeral, ...together }: Together,
): PredictedDiff[] {
  const { isHosted, isEnforcedNow, isConfigPart, originals } = of;
  const platform = named ?? of.platform;
  const side = (cluster: CopySides['old'], release: Release) => ({
    manifests: withLaterNames(cluster?.manifests ?? [], cluster?.later ?? []),
    closed: cluster?.closed ?? [],
    printed: cluster?.printed ?? [],
    filledLater: laterInConfig(cluster?.later ?? []),
    replaced: cluster?.replaced ?? cluster?.manifests.filter(asksToReplace) ?? [],
    recreated: [...(cluster?.recreated ?? []), ...recreatedObjects(cluster?.manifests ?? [])],
    release,
    complete,
    isConfigPart,
    ...(originals && { originals }),
  });
  const [before, after] = [side(old, oldRelease), side(now, newRelease)];
  const around = unknownAround(before.manifests, after.manifests, [old?.later ?? [], now?.later ?? []], together);
  const isOfNodes = (manifest: Manifest): boolean => isMirrorSet(manifest) || (isEphemeral && isDrainer(manifest));
  const isPredicted = [before, after].some(({ manifests }) => isPredictable(manifests) || manifests.some(isOfNodes));
  const apart = isPredicted ? [] : changedApart(before.manifests, after.manifests, isNamed);
  const isAnswered = isPredicted || of.hasIdle === true;
  if (!isAnswered && apart.length + around.length + unknown.length + changes.length === 0) return [];
  const whole = compareOnce({ before, after, platform, isHosted, isEnforcedNow, isEphemeralElsewhere: isEphemeral });
  const comparison = isPredicted ? whole : ofApart(whole, apart);
  const effects = of.isDeletedByPolicy === true ? deletedByPolicy(comparison.changes) : comparison.changes;
  return [
    {
      ...{ path, releases: [oldRelease, newRelease], ...comparison },
      unknown: [...unknown, ...comparison.unknown, ...around],
      changes: [...effects, ...changes],
    },
  ];
}

/** What is unknown of objects around the registry: of each, what says the most. */
function unknownAround(
  old: readonly Manifest[],
  now: readonly Manifest[],
  [laterInOld, laterInNow]: readonly [readonly LaterField[], readonly LaterField[]],
  { makers, tools, choosers, elsewhere }: Pick<Together, 'makers' | 'tools' | 'choosers' | 'elsewhere'>,
): Unknown[] {
  const values = unknownValues(old, now, [...laterInOld, ...laterInNow]);
  const filledIn = new Set(values.map(({ object }) => object));
  const known = [
    ...values,
    ...unknownCommands(old, now),
    ...unknownMutations(old, now),
    ...unknownToolsApart(old, now),
    ...unknownDestinations(old, now, tools, choosers),
    ...[...unknownNamed(old, now, makers)].filter(({ object }) => !filledIn.has(object)),
  ];
  // What is known of an object says more than that it names the registry.
  const listed = new Set(known.map(({ object }) => object));
  return [
    ...unknownLater(laterInEdit(laterInOld, laterInNow)),
    ...unknownInCarrierEdit(old, now, elsewhere),
    ...unknownMentions(old, now).filter(({ object }) => !listed.has(object)),
    ...known,
  ];
}

interface Compared {
  readonly before: ClusterSide;
  readonly after: ClusterSide;
  readonly platform: Platform | undefined;
  readonly isHosted: boolean | undefined;
  readonly isEnforcedNow: boolean | undefined;
  readonly isEphemeralElsewhere: boolean;
}

export function compare({
  before,
  after,
  platform,
  isHosted,
  isEnforcedNow,
  isEphemeralElsewhere,
}: Compared): Comparison {
  const isNew = !isPredictable(before.manifests) && isPredictable(after.manifests);
  return isNew
    ? newCluster(after, platform, isEnforcedNow)
    : comparisonOf(before, after, platform, [nodesReader(isHosted, isEphemeralElsewhere), deliveryReader]);
}
