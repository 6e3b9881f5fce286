import { NEWEST_RELEASE, RELEASES, type Release } from '../core/release';
import { clustersIn } from '../files/clusters';
import { readPaths, type InputFile } from '../files/read-paths';
import { hideSecrets } from '../operator/hide-secrets';
import { predict } from '../operator/prediction';
import { isPredictable, previewOf } from '../operator/preview';
import { Platform } from '../platforms/platform';
import { PREVIEW_FORMATS, type PreviewFormat } from '../report/preview/formats';
import type { ClusterPreview } from '../report/preview/preview-report';
import { withEmbedded } from '../rules/embedded/with-embedded';
import { optionsIn, readCommandLine } from './command-line';
import { formatContext } from './format-context';
import type { ExitCode, Io } from './io';
import { reportUnreadable } from './report-unreadable';
import { UsageError } from './usage-error';

const PLATFORMS: readonly Platform[] = Object.values(Platform);

const USAGE = `cdk8s-openshift-image-registry preview [OPTION]... PATH...

Says what the Image Registry Operator will do with files, with everything below folders, and with
standard input (-): which objects it makes, changes and deletes, and what it will report. Input that
holds an Infrastructure or nodes is taken for the whole cluster; otherwise whatever is not there is
assumed, and every assumption is listed. Clusters are found as check finds them.

  --release R        the release that is asked: ${RELEASES[0] ?? ''} to ${NEWEST_RELEASE} (default: the newest)
  --platform P       where the cluster runs, such as ${PLATFORMS.slice(0, 4).join(', ')} (default: as
                     Infrastructure or the storage tell)
  --output FORMAT    text (default), json, or markdown: for a pull request, with a picture
  --show-secrets     do not hide the values of Secrets, private keys and passwords; refused with
                     markdown, which many people read

Exit code: 0 where it could predict, errors of the Operator included, 2 when the command line is wrong
or the input is unusable.
`;

const OPTIONS = {
  release: { choices: RELEASES, fallback: NEWEST_RELEASE },
  platform: { choices: PLATFORMS },
  output: { choices: Object.keys(PREVIEW_FORMATS), fallback: 'text' },
};
const SHOW_SECRETS = '--show-secrets';

/** `preview`: says what the Operator will do. */
export const PREVIEW = { usage: USAGE, run };

function run(args: readonly string[], io: Io): ExitCode {
  const own = optionsIn(args);
  const { options, paths } = readCommandLine(
    args.filter((arg, index) => arg !== SHOW_SECRETS || index >= own.length),
    OPTIONS,
  );
  const showsSecrets = own.includes(SHOW_SECRETS);
  const output = options['output'] as keyof typeof PREVIEW_FORMATS;
  const format: PreviewFormat = PREVIEW_FORMATS[output];
  if (showsSecrets && format.hidesSecretsBecause !== undefined) {
    throw new UsageError(
      `found --show-secrets with --output ${output}, expected one of them: ${format.hidesSecretsBecause}`,
    );
  }
  const { files } = readPaths(paths, () => io.readStandardInput());
  if (reportUnreadable(files, io)) return 2;
  const found = previews(
    files,
    RELEASES.find((each) => each === options['release']) ?? NEWEST_RELEASE,
    PLATFORMS.find((each) => each === options['platform']),
  );
  if (found.length === 0) {
    throw new UsageError('found no Config, ImagePruner, Image or Infrastructure, expected at least one of them');
  }
  const shown = found.map(({ preview, ...rest }) => {
    const shown = format.showsObjects === true ? preview : { ...preview, objects: [] };
    return { ...rest, preview: showsSecrets ? shown : hideSecrets(shown) };
  });
  io.out(format.write(shown, formatContext(io)));
  return 0;
}

function previews(files: readonly InputFile[], release: Release, platform: Platform | undefined): ClusterPreview[] {
  return clustersIn(files, 'auto')
    .flatMap(({ path, objects }) => withEmbedded({ path, manifests: objects.map(({ manifest }) => manifest) }))
    .filter(({ manifests }) => isPredictable(manifests))
    .map(({ path, manifests, isConfigPart }) => ({
      path,
      prediction: predict({ manifests, release, platform, isConfigPart }),
    }))
    .map(({ path, prediction }) => ({ path, prediction, preview: previewOf(prediction) }));
}
