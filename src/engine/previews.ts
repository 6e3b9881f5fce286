import type { Configuration } from '../configuration/configuration';
import { withoutIgnored } from '../configuration/ignored-files';
import { memoizeBy } from '../core/caching/memoize';
import { once } from '../core/caching/once-per';
import { jsonText } from '../core/formats/json-text';
import { describeObject } from '../core/manifest';
import { withoutCredentials } from '../core/without-credentials';
import type { ClusterMode } from '../inputs/cluster-modes';
import { clustersIn } from '../inputs/clusters';
import { generatedBeside } from '../check/kustomize/generated-objects';
import { joinedWithinLimit } from '../check/kustomize/joined-within-limit';
import { withoutTemplatesAlone } from '../inputs/templates-alone';
import { patchesOfClusters } from '../inputs/kustomize/patches-of-clusters';
import type { Inputs } from '../inputs/inputs';
import type { ClusterInput } from '../operator/cluster/read-cluster-state';
import { imagesLost } from '../operator/changes/storage/images-lost';
import { describeSubject } from '../operator/effects/subject';
import { hideSecrets } from '../operator/hide-secrets';
import { CONFIG } from '../operator/objects';
import { predictAlone, type Prediction } from '../operator/prediction';
import { isPredictable, previewOf, withoutPrediction } from '../operator/preview';
import type { Unknown } from '../operator/unknown/unknown';
import { unreadManifests } from '../operator/unknown/unread-manifests';
import { unreadBeside } from '../operator/unknown/unread-beside';
import { platformProfile } from '../platforms';
import type { LocatedFinding } from '../check/check-report';
import { inFileOrder } from '../check/in-file-order';
import { clusterErrors, pendingFindings } from '../check/cluster-errors';
import { settingsOfCluster, type AskedSettings, type ClusterSettings } from '../check/cluster-settings';
import type { ClusterPreview } from '../report/preview/preview-report';
import { laterInConfig, unknownLater } from '../rules/embedded/later-fields';
import { withLaterNames } from '../rules/embedded/later-names';
import { overLive, unknownBeside } from '../rules/embedded/over-live';
import { unreadElsewhere, unknownInCarriers } from '../rules/embedded/unknown-in-carriers';
import { withEmbedded } from '../rules/embedded/with-embedded';
import { changedByPatches } from './patches/changed-by-patches';
import { rejectionsOf } from './patches/rejections';
import { nothingPredictable } from './nothing-found';
import { throwForTooManyClusters } from './too-many-clusters';
import { filesByCluster, unknownFiles } from './unknown-files';
import { throwIfUnreadable } from './unreadable-input';

/** How clusters are predicted. */
interface PreviewSettings extends AskedSettings, Pick<ClusterInput, 'complete' | 'firstSync'> {
  readonly mode: ClusterMode;
  readonly configuration: Configuration | undefined;
  readonly now: Date;
}

interface Previews {
  /** With what Secrets hold. */
  readonly clusters: readonly ClusterPreview[];
  readonly settings: readonly ClusterSettings[];
}

/** What the Operator will do in each cluster of the inputs. Throws `UnusableInput` where there is nothing to predict from. */
export function previewsOf(read: Inputs, settings: PreviewSettings): Previews {
  const inputs = withoutTemplatesAlone({ ...read, ...withoutIgnored(read, settings.configuration) });
  throwIfUnreadable(inputs.files);
  throwForTooManyClusters(inputs.files);
  const previews = predicted(inputs, settings);
  if (previews.clusters.length === 0) throw nothingPredictable([inputs]);
  return previews;
}

function predicted(
  inputs: Inputs,
  { mode, configuration, complete, firstSync, now, ...asked }: PreviewSettings,
): Previews {
  const settled: ClusterSettings[] = [];
  // Clusters of a fleet are often the same.
  const predictOnce = memoizeBy(jsonText, (cluster: ClusterInput) => {
    const prediction = predictAlone(cluster);
    return { prediction, preview: previewOf(prediction) };
  });
  const joinedIn = joinedWithinLimit(inputs.files, inputs.tree);
  const patchesOf = patchesOfClusters(inputs);
  const generatedIn = generatedBeside(inputs);
  const read = clustersIn(inputs.files, mode, joinedIn).map((named) => {
    const files = overLive(named);
    return { named, files, all: withEmbedded(files) };
  });
  // A hub beside the clusters may bring policies and Jobs to each of them.
  const elsewhere = once(() => read.flatMap(({ all }) => unreadElsewhere(all[0]?.manifests ?? [])));
  const found = read.flatMap(({ named, files, all }) => {
    const settings = settingsOfCluster(files.objects, asked, configuration, named.joinedBy);
    const { choice, platform } = settings;
    const predictable = all.filter(({ manifests }) => isPredictable(manifests));
    if (predictable.length > 0) settled.push(settings);
    const patched = patchesOf(named);
    const changed = changedByPatches(named, patched);
    const profile = platform === undefined ? {} : { platform: platformProfile(platform) };
    const checked = { ...inputs, patched, configuration };
    const circumstances = { release: choice.release, now, ...profile };
    const errors = once(() => clusterErrors(files, checked, circumstances));
    const pending = once(() => pendingFindings(files, checked, { ...circumstances, existing: generatedIn(named) }));
    const rejections = rejectionsOf(named, choice.release, patched.size > 0);
    return predictable.map(({ path, later, written, unknown: ofCarrier = [], ...found }) => {
      const cluster = { ...found, manifests: withLaterNames(found.manifests, later) };
      const input = { ...cluster, complete, firstSync, release: choice.release, filledLater: laterInConfig(later) };
      const others = [
        ...(path === files.path ? unknownBeside(named).map(({ object, field, why }) => ({ object, field, why })) : []),
        ...(path === files.path ? changed : []),
        ...unreadManifests(cluster.manifests),
        ...unreadBeside(cluster.manifests).map(({ object, why }) => ({ object, why })),
        ...elsewhere(),
        ...ofCarrier,
        ...unknownLater(later),
        ...unknownInCarriers(cluster.manifests),
      ];
      const errorsHere = once(() => inFileOrder(errors().get(path) ?? []));
      const { rejected, unknown } = rejections(cluster.manifests, errorsHere, written);
      const isRead = unknown.length + (path === files.path ? changed.length : 0) === 0;
      const { preview, ...from } = predictOnce({ ...input, platform: platform ?? cluster.platform });
      const awaited = startsPods(from.prediction) ? (pending().get(path) ?? []).map(unknownPods) : [];
      // The API server rejects each object by itself: a Config that it takes may still delete the images.
      const isPredicted =
        rejected.length === 0 || (!rejected.some(isOfConfig) && imagesLost(from.prediction) !== undefined);
      const answer =
        isRead && isPredicted
          ? { preview: { ...preview, rejected }, ...from }
          : { preview: { ...withoutPrediction(preview), rejected } };
      return { path, ...answer, others: [...others, ...awaited, ...unknown], errors: errorsHere };
    });
  });
  const files = filesByCluster(
    unknownFiles(inputs),
    found.map(({ path }) => path),
  );
  const clusters = found.map(({ others, ...cluster }) => {
    const unknown = [...cluster.preview.unknown, ...others, ...(files.get(cluster.path) ?? [])];
    return { ...cluster, preview: { ...cluster.preview, unknown } };
  });
  return { clusters, settings: settled };
}

function isOfConfig({ object }: Unknown): boolean {
  return object === describeSubject(CONFIG);
}

/** Whether the Operator starts pods, or perhaps does, because managementState is filled in later. */
function startsPods({ spec: { managementState = '' } }: Prediction): boolean {
  return managementState !== 'Removed' && managementState !== 'Unmanaged';
}

function unknownPods({ id, object, field, found, expected }: LocatedFinding): Unknown {
  const why = `pods of the registry may not run: found ${found}, expected ${expected} (${id})`;
  return { object: describeObject(object), field, why };
}

/** The same without what Secrets hold, and without credentials that stand in names. */
export function withoutSecrets({ path, preview, ...cluster }: ClusterPreview): ClusterPreview {
  return { ...cluster, path: withoutCredentials(path), preview: hideSecrets(preview) };
}
