import { memoizeBy } from '../../core/caching/memoize';
import { jsonText } from '../../core/formats/json-text';
import { NEWEST_RELEASE, releaseMeant, RELEASES } from '../../core/release';
import { clustersIn, type ClusterMode } from '../../files/clusters';
import type { Inputs } from '../../files/inputs';
import { readPaths } from '../../files/read-paths';
import type { ClusterInput } from '../../operator/cluster/read-cluster-state';
import { hideSecrets } from '../../operator/hide-secrets';
import { predict } from '../../operator/prediction';
import { isPredictable, previewOf } from '../../operator/preview';
import { PREVIEW_FORMATS, type PreviewFormat } from '../../report/preview/formats';
import type { ClusterPreview } from '../../report/preview/preview-report';
import { laterInConfig, unknownLater } from '../../rules/embedded/later-fields';
import { overLive } from '../../rules/embedded/over-live';
import { unknownInCarriers } from '../../rules/embedded/unknown-in-carriers';
import { withEmbedded } from '../../rules/embedded/with-embedded';
import { BUILD_OPTIONS, builderOf } from '../build-options';
import { defineCommand } from '../command';
import { formatContext } from '../format-context';
import { choiceOption, flagOption } from '../option';
import { reportUnreadable } from '../report-unreadable';
import {
  CLUSTER_OPTION,
  COMPLETE_OPTION,
  MANIFEST_PATHS,
  outputOption,
  platformOption,
  RELEASE_SPAN,
} from '../manifest-options';
import { nothingPredictable } from '../nothing-predictable';
import { filesByCluster, unknownFiles } from '../unknown-files';
import { UsageError } from '../usage-error';

/** `preview`: predicts what the Operator will do. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Says what the Image Registry Operator will do with files, with everything below folders, and with standard ' +
    'input (-): which objects it makes, changes and deletes, and what it will report. Whatever is not there is ' +
    'assumed, and every assumption is listed; a typed list, such as a ConfigMapList, has all objects of its kind. ' +
    'Clusters are found as check finds them.',
  options: {
    release: choiceOption({
      value: 'R',
      choices: RELEASES,
      meant: releaseMeant,
      default: NEWEST_RELEASE,
      help: () => `the release that is asked: ${RELEASE_SPAN} (default: the newest)`,
    }),
    platform: platformOption('as Infrastructure or the storage tell'),
    cluster: CLUSTER_OPTION,
    complete: COMPLETE_OPTION,
    'first-sync': flagOption(
      'say what the first sync of the Operator does. Without it, what is left behind once no sync changes anything',
    ),
    ...BUILD_OPTIONS,
    output: outputOption(PREVIEW_FORMATS, (formats) => `${formats}; markdown: for a pull request, with a picture`),
    'show-secrets': flagOption(
      'do not hide the values of Secrets, private keys and passwords; refused with markdown, which many people read',
    ),
  },
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 where it could predict, errors of the Operator included, 2 when the command line is wrong or the ' +
    'input is unusable.',
  run: ({ options, paths }, io) => {
    const { output, 'show-secrets': showsSecrets } = options;
    const format: PreviewFormat = PREVIEW_FORMATS[output];
    if (showsSecrets && format.hidesSecretsBecause !== undefined) {
      throw new UsageError(
        `found --show-secrets with --output ${output}, expected one of them: ${format.hidesSecretsBecause}`,
      );
    }
    const inputs = readPaths(paths, () => io.readStandardInput(), builderOf(options, paths));
    if (reportUnreadable(inputs.files, io)) return 2;
    const { release, platform, cluster, complete, 'first-sync': firstSync } = options;
    const found = previews(inputs, cluster, { release, platform, complete, firstSync });
    if (found.length === 0) throw nothingPredictable([inputs]);
    const shown = found.map(({ preview, ...rest }) => {
      const shown = format.showsObjects === true ? preview : { ...preview, objects: [] };
      return { ...rest, preview: showsSecrets ? shown : hideSecrets(shown) };
    });
    io.out(format.write(shown, formatContext(io)));
    return 0;
  },
});

function previews(
  inputs: Inputs,
  mode: ClusterMode,
  asked: Pick<ClusterInput, 'release' | 'platform' | 'complete' | 'firstSync'>,
): ClusterPreview[] {
  // Clusters of a fleet are often the same.
  const predictOnce = memoizeBy(jsonText, (cluster: ClusterInput) => {
    const prediction = predict(cluster);
    return { prediction, preview: previewOf(prediction) };
  });
  const found = clustersIn(inputs.files, mode)
    .map(overLive)
    .flatMap(withEmbedded)
    .filter(({ manifests }) => isPredictable(manifests))
    .map(({ path, later, ...cluster }) => {
      const filledLater = laterInConfig(later);
      const known = predictOnce({ ...cluster, ...asked, filledLater, platform: asked.platform ?? cluster.platform });
      const carriers = [...unknownLater(later), ...unknownInCarriers(cluster.manifests)];
      return { path, ...known, carriers };
    });
  const files = filesByCluster(
    unknownFiles(inputs),
    found.map(({ path }) => path),
  );
  return found.map(({ path, prediction, preview, carriers }) => {
    const unknown = [...preview.unknown, ...carriers, ...(files.get(path) ?? [])];
    return { path, prediction, preview: { ...preview, unknown } };
  });
}
