import { memoizeBy } from '../../core/caching/memoize';
import { once } from '../../core/caching/once-per';
import { jsonText } from '../../core/formats/json-text';
import type { Configuration } from '../../configuration/configuration';
import { withoutIgnored } from '../../configuration/ignored-files';
import { clustersIn, type ClusterMode } from '../../files/clusters';
import type { Inputs } from '../../files/inputs';
import { readPaths } from '../../files/read-paths';
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
import { BUILD_OPTIONS, builderOf } from '../options/build-options';
import { defineCommand } from '../command';
import { CONFIGURATION_OPTIONS, configurationOf } from '../options/configuration-options';
import { formatContext } from '../format-context';
import { choiceOption, flagOption } from '../option';
import { reportUnreadable } from '../report-unreadable';
import {
  CLUSTER_OPTION,
  COMPLETE_OPTION,
  MANIFEST_PATHS,
  outputOption,
  platformOption,
  RELEASE_OPTION,
} from '../options/manifest-options';
import { noteConfiguration, noteDefaultRelease } from '../notes';
import { nothingPredictable } from '../nothing-predictable';
import { throwForTooManyClusters } from '../too-many-clusters';
import { OUTPUT_OPTIONS } from '../output';
import { filesByCluster, unknownFiles } from '../unknown-files';
import { UsageError } from '../usage-error';

const FAIL_ON = ['degraded', 'unknown'] as const;

/** `preview`: predicts what the Operator will do. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Says what the Image Registry Operator will do with files, with everything below folders, and with standard ' +
    'input (-): which objects it makes, changes and deletes, and what it will report. Whatever is not there is ' +
    'assumed, and --verbose lists every assumption; a typed list, such as a ConfigMapList, has all objects of its kind. ' +
    'Clusters are found as check finds them.',
  options: {
    release: RELEASE_OPTION,
    platform: platformOption('of Infrastructure, the configuration or the storage'),
    cluster: CLUSTER_OPTION,
    complete: COMPLETE_OPTION,
    'first-sync': flagOption(
      'say what the first sync of the Operator does. Without it, what is left behind once no sync changes anything',
    ),
    ...BUILD_OPTIONS,
    output: outputOption(PREVIEW_FORMATS, (formats) => `${formats}; markdown: for a pull request, with a picture`),
    ...OUTPUT_OPTIONS,
    'fail-on': choiceOption({
      value: 'LEVEL',
      choices: FAIL_ON,
      help: (levels) =>
        `${levels}: exit code 1 where the Operator will report Degraded=True or Available=False; unknown: also where ` +
        'something is unknown (default: never)',
    }),
    ...CONFIGURATION_OPTIONS,
    verbose: flagOption(
      'with text, also list every effect, condition and assumption; the other formats have them always',
    ),
    'show-secrets': flagOption(
      'do not hide the values of Secrets, private keys and passwords; refused with markdown, which many people read',
    ),
  },
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 where it could predict, errors of the Operator included, 1 where the prediction reaches --fail-on, ' +
    '2 when the command line or the configuration is wrong or the input is unusable.',
  run: ({ options, paths }, io) => {
    const { output, 'show-secrets': showsSecrets } = options;
    const format: PreviewFormat = PREVIEW_FORMATS[output];
    if (showsSecrets && format.hidesSecretsBecause !== undefined) {
      throw new UsageError(
        `found --show-secrets with --output ${output}, expected one of them: ${format.hidesSecretsBecause}`,
      );
    }
    const configuration = configurationOf(options);
    const read = readPaths(paths, () => io.readStandardInput(), builderOf(options, paths));
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
    io.out(format.write(shown, { ...formatContext(io), verbose: options.verbose }));
    return failOn !== undefined && found.some(({ preview }) => reaches(preview, failOn)) ? 1 : 0;
  },
});

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

function reaches({ conditions, unknown }: Preview, level: (typeof FAIL_ON)[number]): boolean {
  return conditions.some(isDown) || (level === 'unknown' && unknown.length > 0);
}
