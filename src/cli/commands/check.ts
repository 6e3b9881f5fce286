import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import type { NotJudged } from '../../core/not-judged';
import { NEWEST_RELEASE, releaseMeant, RELEASES } from '../../core/release';
import { clustersIn, type ClusterMode, type InputCluster } from '../../files/clusters';
import type { Inputs } from '../../files/inputs';
import { isPatched } from '../../files/kustomize/patched-bases';
import { readPaths } from '../../files/read-paths';
import { platformProfile } from '../../platforms';
import type { CheckReport } from '../../report/check/check-report';
import { CHECK_FORMATS } from '../../report/check/formats';
import { judgedBy } from '../../report/check/judged-by';
import { sharedStorage } from '../../report/check/shared-storage';
import { locatedFindings } from '../../report/check/located-findings';
import { manifestsOf, unrenderedSources } from '../../rules/embedded/embedded-clusters';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import { overLive } from '../../rules/embedded/over-live';
import type { Circumstances } from '../../rules/engine/cluster';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { BUILD_OPTIONS, builderOf } from '../build-options';
import { defineCommand } from '../command';
import { formatContext } from '../format-context';
import type { ExitCode } from '../io';
import { choiceOption } from '../option';
import { reportedProblems } from '../reported-problems';
import { CLUSTER_OPTION, MANIFEST_PATHS, outputOption, platformOption, RELEASE_SPAN } from '../manifest-options';

/** `check`: validates manifests from any source. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... PATH...',
  description:
    'Finds what the API server or the Image Registry Operator would refuse, in files, in everything below folders, ' +
    'and in standard input (-): YAML and JSON, also what "oc get -o yaml" prints.',
  options: {
    release: choiceOption({
      value: 'R',
      choices: RELEASES,
      meant: releaseMeant,
      help: () => `the release that judges: ${RELEASE_SPAN} (default: the newest)`,
    }),
    platform: platformOption('not known, and no rule of a platform speaks'),
    cluster: CLUSTER_OPTION,
    ...BUILD_OPTIONS,
    output: outputOption(CHECK_FORMATS),
    'fail-on': choiceOption({
      value: 'LEVEL',
      choices: ['error', 'warning', 'not-judged'],
      default: 'error',
      help: (levels) => `${levels}: exit code 1 where something is not judged, too`,
    }),
  },
  paths: MANIFEST_PATHS,
  notes:
    'Exit code: 0 without an unacknowledged error, 1 with one, 2 when the command line is wrong or an input cannot be ' +
    'read. What was not judged is listed. Files of more than 32 MiB are not read.',
  run: ({ options, paths }, io) => {
    const { release, platform } = options;
    const circumstances = {
      release: release ?? NEWEST_RELEASE,
      now: new Date(),
      ...(platform === undefined ? {} : { platform: platformProfile(platform) }),
    };
    const inputs = readPaths(paths, () => io.readStandardInput(), builderOf(options, paths));
    const report = {
      release: circumstances.release,
      judgedBy: judgedBy(release),
      ...judgeInputs(inputs, options.cluster, circumstances),
    };
    io.out(CHECK_FORMATS[options.output](report, formatContext(io)));
    if (isAboutNothing(report)) io.err(`${NOTHING_FOUND}\n`);
    const reported = mayDegrade(report) ? undefined : reportedProblems(manifestsIn(inputs));
    if (reported !== undefined) io.err(`${reported}\n`);
    return exitCode(report, options['fail-on']);
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

function judgeInputs(
  { files, notJudged, patched }: Inputs,
  mode: ClusterMode,
  circumstances: Circumstances,
): Omit<CheckReport, 'release' | 'judgedBy'> {
  const clusters = clustersIn(files, mode);
  const users = sharedStorage(clusters, files, circumstances.release);
  const judged = clusters.map((cluster) => judgeCluster(overLive(cluster), { ...circumstances, users }));
  const unrendered = clusters.flatMap(({ objects }) => unrenderedSources(objects));
  return {
    checked: clusters.flatMap(judgedIn).filter(concernsRegistry).length,
    findings: judged
      .flatMap(({ findings }) => findings)
      .filter(({ file, object, field }) => !isPatched(patched, file, object, field)),
    notJudged: [...notJudged, ...unrendered].sort(byPlace),
    unreadable: [...files, ...judged].flatMap(({ unreadable }) => unreadable),
  };
}

/** A failure in one cluster must not hide the findings of the others. */
function judgeCluster(
  cluster: InputCluster,
  circumstances: Parameters<typeof locatedFindings>[1],
): Pick<CheckReport, 'findings' | 'unreadable'> {
  try {
    return { findings: locatedFindings(cluster, circumstances), unreadable: [] };
  } catch (error) {
    const message = `it cannot be judged, because of a defect (${(error as Error).name}): please report it`;
    return {
      findings: [],
      unreadable: [{ file: cluster.path === '' ? '.' : cluster.path, line: 1, column: 1, message }],
    };
  }
}

/** The objects of a cluster, and those embedded in them. */
function judgedIn({ objects }: InputCluster): Manifest[] {
  const manifests = manifestsOf(objects);
  const embedded = manifests.flatMap((outer) => embeddedObjects(outer, manifests));
  return [...manifests, ...embedded.map(({ manifest }) => manifest)];
}

function byPlace(a: NotJudged, b: NotJudged): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

function exitCode({ findings, notJudged, unreadable }: CheckReport, failOn: string): ExitCode {
  if (unreadable.length > 0) return 2;
  const fails = findings.some(
    ({ severity, acknowledged }) => acknowledged === undefined && (failOn === 'warning' || severity === Severity.ERROR),
  );
  return fails || (failOn === 'not-judged' && notJudged.length > 0) ? 1 : 0;
}
