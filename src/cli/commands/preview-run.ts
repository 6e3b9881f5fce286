import type { CommandLine } from '../command-line';
import type { FailLevel, PREVIEW_OPTIONS } from './preview-options';
import { previewsOf, withoutSecrets } from '../../engine/previews';
import { readPaths } from '../../files/read-paths';
import { withTools } from '../../inputs/tools/with-tools';
import { PREVIEW_FORMATS, type PreviewFormat } from '../../report/preview/formats';
import { isDown } from '../../report/preview/down';
import type { ClusterPreview } from '../../report/preview/preview-report';
import { verdictOn } from '../../report/preview/verdict';
import { builderOf } from '../options/builder-of';
import { configurationOf } from '../options/configuration-of';
import { formatContext } from '../format-context';
import { noteSettings } from '../notes';
import type { ExitCode, Io } from '../io';
import { UsageError } from '../usage-error';

/** What `preview` does. */
export function runPreview({ options, paths }: CommandLine<typeof PREVIEW_OPTIONS>, io: Io): ExitCode {
  const { output, 'show-secrets': showsSecrets } = options;
  const format: PreviewFormat = PREVIEW_FORMATS[output];
  if (showsSecrets && format.hidesSecretsBecause !== undefined) {
    throw new UsageError(`--show-secrets cannot be used with --output ${output}: ${format.hidesSecretsBecause}`);
  }
  const configuration = configurationOf(options);
  const read = withTools(
    readPaths(paths, () => io.readStandardInput(), { builder: builderOf(options, paths) }),
    paths,
  );
  const { release, platform, cluster: mode, complete, 'first-sync': firstSync, 'fail-on': failOn } = options;
  const asked = { release, platform, mode, complete, firstSync, configuration, now: new Date() };
  const { clusters, settings } = previewsOf(read, asked);
  const choices = settings.map(({ choice }) => choice);
  noteSettings(configuration, settings, choices, io);
  const shown = clusters.map(({ preview, ...rest }) => {
    const cluster = { ...rest, preview: format.showsObjects === true ? preview : { ...preview, objects: [] } };
    return showsSecrets ? cluster : withoutSecrets(cluster);
  });
  io.out(format.load()(shown, { ...formatContext(io), verbose: options.verbose }));
  return failOn !== undefined && clusters.some((cluster) => reaches(cluster, failOn)) ? 1 : 0;
}

function reaches(cluster: ClusterPreview, level: FailLevel): boolean {
  const { conditions, unknown, rejected } = cluster.preview;
  if (rejected.length > 0 || conditions.some(isDown) || verdictOn(cluster).word === 'FAILS') return true;
  return level === 'unknown' && unknown.length > 0;
}
