import { suggested, set } from '../../core/edit';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { parseGoDuration } from '../../core/formats/go-duration';
import { kubernetesSource, operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { JudgedObject } from '../engine/cluster';
import type { Rule, Violation } from '../engine/rule';

const REPLICAS = operatorSource('pkg/operator/complete.go', 'verifyResource');
const REQUESTS = operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec');
const JOB_HISTORY = kubernetesSource('pkg/apis/batch/validation/validation.go', 'validateCronJobSpec');
const PRUNE_COMMAND = 'openshift/oc pkg/cli/admin/prune/images/images.go PruneImagesOptions.Validate';

interface Count {
  readonly path: FieldPath;
  /** The code that rejects a negative value. */
  readonly reference: string;
}

const CONFIG_COUNTS: readonly Count[] = [
  { path: ['spec', 'replicas'], reference: REPLICAS },
  { path: ['spec', 'requests', 'read', 'maxRunning'], reference: REQUESTS },
  { path: ['spec', 'requests', 'read', 'maxInQueue'], reference: REQUESTS },
  { path: ['spec', 'requests', 'write', 'maxRunning'], reference: REQUESTS },
  { path: ['spec', 'requests', 'write', 'maxInQueue'], reference: REQUESTS },
];
const PRUNER_COUNTS: readonly Count[] = [
  { path: ['spec', 'keepTagRevisions'], reference: PRUNE_COMMAND },
  { path: ['spec', 'successfulJobsHistoryLimit'], reference: JOB_HISTORY },
  { path: ['spec', 'failedJobsHistoryLimit'], reference: JOB_HISTORY },
];

export const ir104: Rule = {
  id: 'IR104',
  severity: Severity.ERROR,
  title: 'Negative number',
  why: 'The API server accepts negative numbers in replicas, requests and pruner settings. They are rejected later, in the Operator, the Deployment, the CronJob or the prune command, and nothing is rolled out.',
  source: REPLICAS,
  leadsTo: /must be positive number/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 9, failing: requestsExample(-1), passing: requestsExample(0) },
  *check(cluster) {
    for (const object of cluster.ofKind('Config')) yield* negative(object, CONFIG_COUNTS);
    for (const object of cluster.ofKind('ImagePruner')) {
      yield* negative(object, PRUNER_COUNTS);
      yield* negativeAge(object);
    }
  },
};

function* negative({ manifest, valid }: JudgedObject, counts: readonly Count[]): Iterable<Violation> {
  for (const { path, reference } of counts) {
    const count = valueAt(valid, path);
    if (typeof count !== 'number' || count >= 0) continue;
    const isLimit = reference === REQUESTS;
    // People write -1 for no limit.
    const meant = isLimit && count === -1 ? 0 : -count;
    const edit = suggested(set(path, meant));
    yield {
      manifest,
      path,
      found: String(count),
      expected: '0 or more',
      fix: isLimit
        ? `set ${formatFieldPath(path)} to 0 for no limit, or to the number of requests`
        : `set ${formatFieldPath(path)} to ${path.at(-1) === 'replicas' ? '1 or more' : '0 or more'}`,
      edit,
      reference,
    };
  }
}

function* negativeAge({ manifest, valid }: JudgedObject<'ImagePruner'>): Iterable<Violation> {
  const { keepYoungerThanDuration = '' } = valid.spec ?? {};
  if ((parseGoDuration(keepYoungerThanDuration) ?? 0n) >= 0n) return;
  yield {
    manifest,
    path: ['spec', 'keepYoungerThanDuration'],
    found: keepYoungerThanDuration,
    expected: 'a duration of 0 or more',
    fix: `set spec.keepYoungerThanDuration to ${keepYoungerThanDuration.slice(1)}, without the minus sign`,
    edit: suggested(set(['spec', 'keepYoungerThanDuration'], keepYoungerThanDuration.slice(1))),
    reference: PRUNE_COMMAND,
  };
}

function requestsExample(maxRunning: number): string {
  return configYaml(`replicas: 1\nrequests:\n  read:\n    maxRunning: ${maxRunning}`);
}
