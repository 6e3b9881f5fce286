import type { ClosedKind } from '../../core/closed-kind';
import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest } from '../../core/manifest';
import type { Platform } from '../../platforms/platform';
import { isConfig } from '../../schema/kinds/kinds';
import type { SourceObject } from '../../yaml/source-object';
import { hostedPlatform, UNSET_IMAGE } from './carriers/hosted-cluster';
import type { WrittenPlace } from '../../operator/unknown/refused';
import type { Unknown } from '../../operator/unknown/unknown';
import { writtenPlace } from './reading/embedding';
import type { Change } from '../../operator/changes/base/change';
import { unknownOfSecond, unknownOfTwice } from './brought-twice';
import { hostedOnBothSides } from './reading/hosted-on-both-sides';
import { landedSides } from './landed-objects';
import { changesOfLeft, leftByCarrier, unknownOfCreated, unknownOfLeft } from './left-by-carrier';
import { movedBetweenWorks } from './moved-between-works';
import { embeddedManifests } from './embedded-clusters';
import { renamedCarriers } from './renamed-carriers';
import { isIdle, type EmbeddedObject } from './embedded-objects';
import { isDeletedByPolicy, unknownOfEnforced, unknownOfIdle } from './idle-objects';
import { laterFields, type LaterField } from './later-fields';
import { overLive } from './over-live';

interface SideObjects {
  readonly manifests: readonly Manifest[];
  /** The kinds of which it has every object that exists. */
  readonly closed: readonly ClosedKind[];
  /** Those that an API server sent beside live objects, and that lost their uid since. @default - none */
  readonly printed?: readonly Manifest[];
  /** Those that replace the live object. @default - those that ask for it themselves */
  readonly replaced?: readonly Manifest[];
  /** Those that a tool deletes and creates again, where the API server rejects the edit. @default - those that ask for it themselves */
  readonly recreated?: readonly Manifest[];
  /** What of them is filled in later. */
  readonly later: readonly LaterField[];
}

interface ClusterFacts {
  /** Heads what is said of the cluster. */
  readonly path: string;
  /** Whether the Config is a part, which is merged into the cluster's. @default - as its fields show */
  readonly isConfigPart?: boolean | undefined;
  /** Where the cluster runs. @default - as its objects show */
  readonly platform?: Platform | undefined;
  /** Whether another cluster runs its control plane. @default - as its objects show */
  readonly isHosted?: boolean | undefined;
}

/** Objects of one cluster. */
interface ClusterObjects extends SideObjects, ClusterFacts {
  /** The objects that people write for those that are made of them. @default - they write each object itself */
  readonly written?: WrittenPlace;
  /** What keeps a prediction from what happens. @default - nothing */
  readonly unknown?: readonly Unknown[];
}

/** A cluster before an edit and after it; a side that does not have it is undefined. */
export interface ClusterSides extends ClusterFacts {
  readonly old: SideObjects | undefined;
  readonly now: SideObjects | undefined;
  /** What is not known of it, whatever its objects are. */
  readonly unknown?: readonly Unknown[];
  /** What happens to it, whatever its objects are. */
  readonly changes?: readonly Change[];
  /** Whether its policies of OLD change nothing in it, and those of NEW do. @default false */
  readonly isEnforcedNow?: boolean;
  /** Whether a policy that NEW disables deletes its objects. @default false */
  readonly isDeletedByPolicy?: boolean;
  /** Whether policies have objects for it that they do not bring to it. @default false */
  readonly hasIdle?: boolean;
}

/** The objects of files of one cluster. */
interface FileObjects {
  readonly objects: readonly SourceObject[];
  readonly closed: readonly ClosedKind[];
}

/** A cluster, and each cluster for which its works and policies embed objects. */
export function withEmbedded({ path, ...files }: FileObjects & { readonly path: string }): ClusterObjects[] {
  const cluster = { path, ...ofFiles(files) };
  const embedded = [...embeddedManifests(cluster.manifests)].map(([destination, objects]) => ({
    path: embeddedPath(cluster.path, destination),
    ...objectsOf(objects),
    ...factsOf(objects),
    written: writtenFor(objects),
    unknown: unknownOfIdle(objects),
  }));
  return [cluster, ...embedded];
}

/** By keys, because what is filled in later makes other manifests of them. */
function writtenFor(objects: readonly EmbeddedObject[]): WrittenPlace {
  const byKey = new Map(objects.map((each) => [manifestKey(each.manifest), each]));
  return (manifest, path) => {
    const embedded = byKey.get(manifestKey(manifest));
    return embedded && writtenPlace(embedded, path);
  };
}

interface FileSides {
  readonly path: string;
  readonly old: FileObjects | undefined;
  readonly now: FileObjects | undefined;
}

/** The same for both sides of a comparison. */
export function sidesWithEmbedded(pair: FileSides): ClusterSides[] {
  const [old, now] = [pair.old, pair.now].map((side) => side && ofFiles(overLive(side)));
  const both = [old?.manifests ?? [], now?.manifests ?? []] as const;
  const [manifestsOld, manifestsNow] = both;
  const [before, after] = [embeddedManifests(manifestsOld), embeddedManifests(manifestsNow)];
  const movedIn = movedBetweenWorks(...both);
  const twiceIn = unknownOfTwice(...both);
  const hosted = hostedOnBothSides(...both);
  const renamed = renamedCarriers(...both);
  const destinations = new Set([...before.keys(), ...after.keys(), ...hosted.keys()]);
  for (const former of renamed.values()) destinations.delete(former);
  const outer = { path: pair.path, old, now, unknown: unknownOfSecond(...both) };
  return [outer, ...[...destinations].map(sidesOf)];

  function sidesOf(destination: string): ClusterSides {
    const unset = hosted.has(destination) ? UNSET : undefined;
    const [had, has] = [before.get(renamed.get(destination) ?? destination), after.get(destination)];
    const [hadObjects, hasObjects] = [had ?? [], has ?? []];
    const landed = landedSides(hadObjects, hasObjects);
    const left = leftByCarrier(landed.old, landed.now, manifestsNow);
    const moved = movedIn(destination);
    const enforced = unknownOfEnforced(hadObjects, hasObjects);
    return {
      path: embeddedPath(pair.path, destination),
      old: had === undefined ? unset : objectsOf(landed.old),
      now: has !== undefined || left.length > 0 ? objectsOf([...landed.now, ...left]) : unset,
      ...factsOf([...landed.old, ...landed.now], hosted.get(destination)),
      unknown: [
        ...unknownOfLeft(left, manifestsNow),
        ...moved.unknown,
        ...enforced,
        ...twiceIn(destination),
        ...unknownOfCreated(landed.old, hasObjects, left),
      ],
      isEnforcedNow: enforced.length > 0,
      hasIdle: [...hadObjects, ...hasObjects].some(isIdle),
      isDeletedByPolicy: isDeletedByPolicy(hasObjects, landed.old),
      changes: [...landed.kept, ...changesOfLeft(left, manifestsNow), ...moved.changes],
    };
  }
}

/** What a HostedCluster without a setting of the Image brings. */
const UNSET: SideObjects = { manifests: [UNSET_IMAGE], closed: [], later: [] };

function ofFiles({ objects, closed }: FileObjects): SideObjects {
  const manifests = objects.map(({ manifest }) => manifest);
  const printed = manifests.some(isLive)
    ? objects.filter((each) => each.isPrinted).map(({ manifest }) => manifest)
    : [];
  return { manifests, printed, closed, later: laterFields(objects) };
}

/** What a work or a policy carries closes nothing: the cluster that gets it has more. */
function objectsOf(objects: readonly EmbeddedObject[]): SideObjects {
  const replaced = objects.filter(({ applied }) => applied === 'replaced').map(({ manifest }) => manifest);
  const recreated = objects.filter(({ isRecreated }) => isRecreated === true).map(({ manifest }) => manifest);
  const manifests = objects.map(({ manifest }) => manifest);
  return { manifests, closed: [], replaced, recreated, later: laterFields(objects) };
}

function factsOf(
  objects: readonly EmbeddedObject[],
  hosted: Manifest | undefined = objects.flatMap(({ specOf }) => specOf?.owner ?? [])[0],
): Omit<ClusterFacts, 'path'> {
  return {
    isConfigPart: isConfigPart(objects),
    platform: hosted && hostedPlatform(hosted),
    isHosted: hosted !== undefined,
  };
}

function isConfigPart(objects: readonly EmbeddedObject[]): boolean | undefined {
  const configs = objects.filter(({ manifest }) => isConfig(manifest));
  if (configs.some(({ partial }) => partial)) return true;
  return configs.some(({ applied }) => applied !== 'merged') ? false : undefined;
}

/** What heads a cluster that the objects of another one bring objects to. */
export function embeddedPath(path: string, destination: string): string {
  return path === '' ? destination : `${path} (${destination})`;
}
