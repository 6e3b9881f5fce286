import { Severity } from '../core/finding';
import type { Manifest } from '../core/manifest';
import { NEWEST_RELEASE, RELEASES } from '../core/release';
import { clustersIn, type ClusterMode, type InputCluster } from '../files/clusters';
import { readPaths, type Inputs } from '../files/read-paths';
import type { SourceObject } from '../yaml/source-object';
import { platformProfile } from '../platforms';
import { Platform } from '../platforms/platform';
import type { CheckReport } from '../report/check/check-report';
import { CHECK_FORMATS } from '../report/check/formats';
import { judgedBy } from '../report/check/judged-by';
import { locatedFindings } from '../report/check/located-findings';
import { embeddedObjects } from '../rules/embedded/embedded-objects';
import type { Circumstances } from '../rules/engine/cluster';
import { concernsRegistry } from '../rules/engine/concerns-registry';
import { readCommandLine } from './command-line';
import { formatContext } from './format-context';
import type { ExitCode, Io } from './io';

const PLATFORMS: readonly Platform[] = Object.values(Platform);

const USAGE = `cdk8s-openshift-image-registry check [OPTION]... PATH...

Finds what the API server or the Image Registry Operator would refuse, in files, in everything
below folders, and in standard input (-): YAML and JSON, also what "oc get -o yaml" prints.

  --release R        the release that judges: ${RELEASES[0] ?? ''} to ${NEWEST_RELEASE} (default: the newest)
  --platform P       where the cluster runs, such as ${PLATFORMS.slice(0, 4).join(', ')}
                     (default: not known, and no rule of a platform speaks)
  --cluster MODE     what is judged together: file, folder, all, or auto (default): a file that is
                     named; in a folder each folder that holds files, unless two of its files hold
                     the same singleton
  --output FORMAT    text (default), json or sarif
  --fail-on LEVEL    error (default) or warning

Exit code: 0 without an unacknowledged error, 1 with one, 2 when the command line is wrong or an
input cannot be read. Files of more than 32 MiB are not read.
`;

const OPTIONS = {
  release: { choices: RELEASES },
  platform: { choices: PLATFORMS },
  cluster: { choices: ['auto', 'file', 'folder', 'all'], fallback: 'auto' },
  output: { choices: Object.keys(CHECK_FORMATS), fallback: 'text' },
  'fail-on': { choices: ['error', 'warning'], fallback: 'error' },
};

/** `check`: judges manifests from anywhere. */
export const CHECK = { usage: USAGE, run: check };

function check(args: readonly string[], io: Io): ExitCode {
  const { options, paths } = readCommandLine(args, OPTIONS);
  const release = RELEASES.find((each) => each === options['release']);
  const platform = PLATFORMS.find((each) => each === options['platform']);
  const circumstances = {
    release: release ?? NEWEST_RELEASE,
    now: new Date(),
    ...(platform === undefined ? {} : { platform: platformProfile(platform) }),
  };
  const inputs = readPaths(paths, () => io.readStandardInput());
  const report = {
    release: circumstances.release,
    judgedBy: judgedBy(release),
    ...judgeInputs(inputs, options['cluster'] as ClusterMode, circumstances),
  };
  io.out(CHECK_FORMATS[options['output'] as keyof typeof CHECK_FORMATS](report, formatContext(io)));
  return exitCode(report, options['fail-on'] === 'warning');
}

function judgeInputs(
  { files, skipped }: Inputs,
  mode: ClusterMode,
  circumstances: Circumstances,
): Omit<CheckReport, 'release' | 'judgedBy'> {
  const judged = clustersIn(files, mode).map((cluster) => judgeCluster(cluster, circumstances));
  return {
    checked: files.flatMap(({ objects }) => objects.flatMap(judgedIn)).filter(concernsRegistry).length,
    skipped: skipped.length,
    findings: judged.flatMap(({ findings }) => findings),
    unreadable: [...files, ...judged].flatMap(({ unreadable }) => unreadable),
  };
}

/** What fails for one cluster must not hide what is said of the others. */
function judgeCluster(
  cluster: InputCluster,
  circumstances: Circumstances,
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

/** An object, and those that it carries. */
function judgedIn({ manifest }: SourceObject): Manifest[] {
  return [manifest, ...embeddedObjects(manifest).map((embedded) => embedded.manifest)];
}

function exitCode({ findings, unreadable }: CheckReport, failOnWarning: boolean): ExitCode {
  if (unreadable.length > 0) return 2;
  const fails = findings.some(
    ({ severity, acknowledged }) => acknowledged === undefined && (failOnWarning || severity === Severity.ERROR),
  );
  return fails ? 1 : 0;
}
