import type { CommandLine } from '../command-line';
import type { FailLevel, PREVIEW_OPTIONS } from './preview-options';
import { memoizeBy } from '../../core/caching/memoize';
import { once } from '../../core/caching/once-per';
import { jsonText } from '../../core/formats/json-text';
import type { Configuration } from '../../configuration/configuration';
import { withoutIgnored } from '../../configuration/ignored-files';
import type { ClusterMode } from '../../inputs/cluster-modes';
import { clustersIn } from '../../inputs/clusters';
import type { Inputs } from '../../inputs/inputs';
import { readPaths } from '../../inputs/read-paths';
import { withTools } from '../../inputs/tools/with-tools';
import type { ClusterInput } from '../../operator/cluster/read-cluster-state';
import { hideSecrets } from '../../operator/hide-secrets';
import { predict } from '../../operator/prediction';
import { isPredictable, previewOf, type Preview } from '../../operator/preview';
import { unreadManifests } from '../../operator/unknown/unread-manifests';
import { platformProfile } from '../../platforms';
import { clusterErrors } from '../../report/cluster-errors';
import { PREVIEW_FORMATS, type PreviewFormat } from '../../report/preview/formats';
import { settingsOfCluster, type AskedSettings, type ClusterSettings } from '../../report/cluster-settings';
import { isDown } from '../../report/preview/down';
import type { ClusterPreview } from '../../report/preview/preview-report';
import { laterInConfig, unknownLater } from '../../rules/embedded/later-fields';
import { overLive, unknownBeside } from '../../rules/embedded/over-live';
import { unknownInCarriers } from '../../rules/embedded/unknown-in-carriers';
import { withEmbedded } from '../../rules/embedded/with-embedded';
import { builderOf } from '../options/builder-of';
import { configurationOf } from '../options/configuration-of';
import { formatContext } from '../format-context';
import { reportUnreadable } from '../report-unreadable';
import { noteConfiguration, noteDefaultRelease } from '../notes';
import { nothingPredictable } from '../nothing-predictable';
import { throwForTooManyClusters } from '../too-many-clusters';
import type { ExitCode, Io } from '../io';
import { filesByCluster, unknownFiles } from '../unknown-files';
import { UsageError } from '../usage-error';

/** What `preview` does. */
export function runPreview({ options, paths }: CommandLine<typeof PREVIEW_OPTIONS>, io: Io): ExitCode {
  const { output, 'show-secrets': showsSecrets } = options;
  const format: PreviewFormat = PREVIEW_FORMATS[output];
  if (showsSecrets && format.hidesSecretsBecause !== undefined) {
    throw new UsageError(
      `found --show-secrets with --output ${output}, expected one of them: ${format.hidesSecretsBecause}`,
    );
  }
  const configuration = configurationOf(options);
  const read = withTools(
    readPaths(paths, () => io.readStandardInput(), builderOf(options, paths)),
    paths,
  );
  const inputs = { ...read, ...withoutIgnored(read, configuration) };
  if (reportUnreadable(inputs.files, io)) return 2;
  throwForTooManyClusters(inputs.files);
  const { cluster, complete, 'first-sync': firstSync, 'fail-on': failOn } = options;
  const { found, settled } = previews(inputs, cluster, { ...options, complete, firstSync }, configuration);
  if (found.length === 0) throw nothingPredictable([inputs]);
  noteConfiguration(
    configuration,
    settled.flatMap(({ overruled }) => overruled),
    io,
  );
  noteDefaultRelease(
    settled.map(({ choice }) => choice),
    io,
  );
  const shown = found.map(({ preview, ...rest }) => {
    const shown = format.showsObjects === true ? preview : { ...preview, objects: [] };
    return { ...rest, preview: showsSecrets ? shown : hideSecrets(shown) };
  });
  io.out(format.load()(shown, { ...formatContext(io), verbose: options.verbose }));
  return failOn !== undefined && found.some(({ preview }) => reaches(preview, failOn)) ? 1 : 0;
}

function previews(
  inputs: Inputs,
  mode: ClusterMode,
  asked: AskedSettings & Pick<ClusterInput, 'complete' | 'firstSync'>,
  configuration: Configuration | undefined,
): { readonly found: ClusterPreview[]; readonly settled: readonly ClusterSettings[] } {
  const settled: ClusterSettings[] = [];
  const { complete, firstSync } = asked;
  // Clusters of a fleet are often the same.
  const predictOnce = memoizeBy(jsonText, (cluster: ClusterInput) => {
    const prediction = predict(cluster);
    return { prediction, preview: previewOf(prediction) };
  });
  const found = clustersIn(inputs.files, mode).flatMap((named) => {
    const files = overLive(named);
    const settings = settingsOfCluster(files.objects, asked, configuration);
    const { choice, platform } = settings;
    const predictable = withEmbedded(files).filter(({ manifests }) => isPredictable(manifests));
    if (predictable.length > 0) settled.push(settings);
    const profile = platform === undefined ? {} : { platform: platformProfile(platform) };
    const errors = once(() =>
      clusterErrors(files, { ...inputs, configuration }, { release: choice.release, now: new Date(), ...profile }),
    );
    return predictable.map(({ path, later, ...cluster }) => {
      const input = { ...cluster, complete, firstSync, release: choice.release, filledLater: laterInConfig(later) };
      const known = predictOnce({ ...input, platform: platform ?? cluster.platform });
      const others = [
        ...(path === files.path ? unknownBeside(named).map(({ object, field, why }) => ({ object, field, why })) : []),
        ...unreadManifests(cluster.manifests, choice.release),
        ...unknownLater(later),
        ...unknownInCarriers(cluster.manifests),
      ];
      return { path, ...known, others, errors: () => errors().get(path) ?? [] };
    });
  });
  const files = filesByCluster(
    unknownFiles(inputs),
    found.map(({ path }) => path),
  );
  const previews = found.map(({ others, ...cluster }) => {
    const unknown = [...cluster.preview.unknown, ...others, ...(files.get(cluster.path) ?? [])];
    return { ...cluster, preview: { ...cluster.preview, unknown } };
  });
  return { found: previews, settled };
}

function reaches({ conditions, unknown }: Preview, level: FailLevel): boolean {
  return conditions.some(isDown) || (level === 'unknown' && unknown.length > 0);
}
