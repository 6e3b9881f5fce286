import { FAIL_ON } from '../../configuration/configuration';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import type { Inputs } from '../../files/inputs';
import { readPaths } from '../../files/read-paths';
import { fails, type CheckReport } from '../../report/check/check-report';
import { checkInputs } from '../../report/check/check-inputs';
import { CHECK_FORMATS, type CheckFormat } from '../../report/check/formats';
import { againstBaseline, BASELINE_OPTIONS } from '../options/baseline-options';
import { BUILD_OPTIONS, builderOf } from '../options/build-options';
import { defineCommand } from '../command';
import { CONFIGURATION_OPTIONS, configurationOf } from '../options/configuration-options';
import { formatContext } from '../format-context';
import type { ExitCode } from '../io';
import { choiceOption, flagOption } from '../option';
import {
  CLUSTER_OPTION,
  MANIFEST_PATHS,
  outputOption,
  platformOption,
  RELEASE_OPTION,
} from '../options/manifest-options';
import { noteConfiguration, noteDefaultRelease } from '../notes';
import { OUTPUT_OPTIONS } from '../output';
import { reportedProblems } from '../reported-problems';
import { UsageError } from '../usage-error';

/** `check`: validates manifests from any source. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Finds what the API server or the Image Registry Operator would refuse, in files, in everything below folders, ' +
    'and in standard input (-): YAML and JSON, also what "oc get -o yaml" prints.',
  options: {
    release: RELEASE_OPTION,
    platform: platformOption(
      'of Infrastructure or the configuration; without one, platform-specific rules are skipped',
    ),
    cluster: CLUSTER_OPTION,
    ...BUILD_OPTIONS,
    output: outputOption(CHECK_FORMATS),
    ...OUTPUT_OPTIONS,
    quiet: flagOption('print findings only: no summary, nothing that is suppressed', 'q'),
    'no-suppressed': flagOption('leave out findings that are acknowledged, ignored or in the baseline'),
    'fail-on': choiceOption({
      value: 'LEVEL',
      choices: FAIL_ON,
      help: (levels) => `exit code 1 with ${levels}; not-judged: also with an error (default: error)`,
    }),
    ...CONFIGURATION_OPTIONS,
    ...BASELINE_OPTIONS,
  },
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 without an unacknowledged error, 1 with one, 2 when the command line or the configuration is wrong ' +
    'or an input cannot be read. What was not judged is listed. Files of more than 32 MiB are not read.',
  run: ({ options, paths }, io) => {
    const { release, platform, cluster: mode, output, quiet } = options;
    const format: CheckFormat = CHECK_FORMATS[output];
    if (quiet && output !== 'text')
      throw new UsageError(`found --quiet with --output ${output}, expected one of them: it is for text`);
    const configuration = configurationOf(options);
    const inputs = readPaths(paths, () => io.readStandardInput(), builderOf(options, paths));
    const failOn = options['fail-on'] ?? configuration?.failOn ?? 'error';
    const checked = checkInputs(inputs, { mode, release, platform, configuration, failOn });
    const report = againstBaseline(checked, options);
    noteConfiguration(configuration, report.configuration?.overruled ?? [], io);
    if (!quiet && !isAboutNothing(report)) noteDefaultRelease(report.releases, io);
    const isShort = quiet || options['no-suppressed'];
    io.out(format.write(isShort ? withoutSuppressed(report) : report, { ...formatContext(io), quiet }), format.kind);
    if (isAboutNothing(report)) io.err(`${NOTHING_FOUND}\n`);
    const reported = mayDegrade(report) ? undefined : reportedProblems(manifestsIn(inputs));
    if (reported !== undefined) io.err(`${reported}\n`);
    return exitCode(report);
  },
});

const NOTHING_FOUND = 'found no object of the image registry in the input: nothing was checked';

/** An empty report must not look like a good one. */
function isAboutNothing({ checked, findings, unreadable }: CheckReport): boolean {
  return checked === 0 && findings.length === 0 && unreadable.length === 0;
}

/** Errors about data, Secrets and trust (IR5xx) degrade nothing. */
function mayDegrade({ findings }: CheckReport): boolean {
  return findings.some(({ id, severity }) => severity === Severity.ERROR && !id.startsWith('IR5'));
}

function manifestsIn({ files }: Inputs): Manifest[] {
  return files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
}

function withoutSuppressed(report: CheckReport): CheckReport {
  return { ...report, findings: report.findings.filter(({ suppressedBy }) => suppressedBy === undefined) };
}

function exitCode({ findings, notJudged, unreadable, failOn }: CheckReport): ExitCode {
  if (unreadable.length > 0) return 2;
  const isFailing = findings.some((finding) => fails(finding, failOn));
  return isFailing || (failOn === 'not-judged' && notJudged.length > 0) ? 1 : 0;
}
