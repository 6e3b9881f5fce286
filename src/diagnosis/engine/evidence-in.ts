import { REGISTRY_NAMESPACE } from '../../core/names';
import type { SourceObject } from '../../yaml/source-object';
import { clientEvent, registryNames, reportedClient } from '../evidence/client-statements';
import { withoutContradicted } from '../evidence/contradicted-statements';
import { neverRan } from '../evidence/never-ran';
import { nameOf } from '../evidence/statements-of';
import type { Symptom } from '../evidence/symptom';
import type { DiagnosisInput, Dump } from './dump';
import { eventStatements } from '../evidence/event-statements';
import { failingPulls } from '../evidence/failing-pulls';
import { isEvent, type DiagnosedKind } from '../evidence/kinds';
import { goingNamespace } from '../evidence/namespace-statements';
import { stateGaps, stateSymptoms } from '../evidence/state-gap';
import { logStatements } from '../evidence/logs/log-statements';
import { predictedStatements } from '../evidence/predicted-statements';
import { reportedConditions } from '../evidence/operator-conditions';
import { reportedPod } from '../evidence/pod-statements';
import { failingRequests } from '../evidence/request-symptoms';
import { isReplacedIn, usedIn } from './used-in';
import { reportedWorkload } from '../evidence/workload-statements';

type Evidence = Pick<Dump, 'statements' | 'symptoms'>;

/** What is known of a dump without its evidence. */
type KnownOfDump = Pick<
  Dump,
  'all' | 'config' | 'pruner' | 'clusterOperator' | 'now' | 'hasStatus' | 'prediction' | 'backend' | 'stanza'
>;

/** What everything in the dump says, and what is not as it should be. */
export function evidenceIn(
  { objects, logs }: DiagnosisInput,
  { all, config, pruner, clusterOperator, now, hasStatus, prediction, ...storage }: KnownOfDump,
): Evidence {
  const ours = (kind: DiagnosedKind): SourceObject[] =>
    all(kind).filter(({ manifest }) => isOurs(manifest.metadata.namespace));
  const pods = ours('Pod');
  const isInUse = usedIn(pods, storage);
  const isReplaced = isReplacedIn(pods);
  const namesRegistry = registryNames(ours('Route'));
  const reporters = [config, pruner, clusterOperator].filter((each) => each !== undefined);
  const reported = [
    ...reporters.map((each) => reportedConditions(each, now)),
    ...pods.map((each) => reportedPod(each, now, isReplaced(each))),
    ...WORKLOADS.flatMap((kind) =>
      ours(kind).map((each) => reportedWorkload(each, now, isInUse(kind, each.manifest.metadata.name))),
    ),
    ...all('Pod')
      .filter(isOfOthers)
      .map((each) => reportedClient(each, namesRegistry)),
    ...NAMESPACES.flatMap((kind) => all(kind).map((each) => goingNamespace(each, now))),
    {
      statements: [],
      symptoms: [...idleCronJobs(ours('CronJob'), now), ...stateSymptoms(stateGaps(config, clusterOperator))],
    },
  ];
  const events = objects
    .filter(({ manifest }) => isEvent(manifest))
    .map((event) => ({
      event,
      statements: isOfOthers(event)
        ? clientEvent(event, namesRegistry)
        : eventStatements(event, isInUse, namesRegistry),
    }));
  const statements = withoutContradicted(
    [
      ...reported.flatMap((each) => each.statements),
      ...events.flatMap((each) => each.statements),
      ...logs.flatMap((each) => logStatements(each, namesRegistry)),
      ...[config, pruner].flatMap((each) =>
        each === undefined ? [] : predictedStatements(each, () => prediction()?.conditions ?? []),
      ),
    ],
    all,
  );
  const symptoms = reported.flatMap((each) => each.symptoms);
  if (!hasStatus) return { statements, symptoms };
  const failing = [...failingRequests(statements, namesRegistry), ...failingPulls(events, statements, all('Pod'))];
  return { statements, symptoms: [...symptoms, ...failing] };
}

/** One namespace; oc and the console show it as a Project, too. */
const NAMESPACES = ['Namespace', 'Project'] as const;
const WORKLOADS = ['Deployment', 'ReplicaSet', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'Route'] as const;

/** Whether an object is in the namespace of the registry, or in none. */
export function isOurs(namespace: unknown): boolean {
  return namespace === undefined || namespace === REGISTRY_NAMESPACE;
}

function isOfOthers({ manifest }: SourceObject): boolean {
  return !isOurs(manifest.metadata.namespace);
}

/** Of the CronJobs of the namespace one is the pruner. */
function idleCronJobs(jobs: readonly SourceObject[], now: number | undefined): Symptom[] {
  return jobs
    .filter((job) => job.manifest.metadata.name === 'image-pruner' && neverRan(job, now))
    .map((job) => ({ object: nameOf(job), sign: 'never ran', areas: ['pruner'], isRecent: false }));
}
