import { once } from '../../core/caching/once-per';
import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { asRecord, fieldOf, isRecord } from '../../core/record';
import { NEWEST_RELEASE } from '../../core/release';
import { NAMED_PLATFORM } from '../../operator/cluster/assumptions';
import { ObjectIndex } from '../../operator/cluster/object-index';
import { platformOf } from '../../operator/cluster/platform-of';
import { predict, type Prediction } from '../../operator/prediction';
import { platformProfile } from '../../platforms';
import { judge, type Judgement } from '../../rules/engine/engine';
import type { Rule } from '../../rules/engine/rule';
import type { StorageSpec } from '../../schema/kinds/storage-spec';
import { configuredBackends } from '../../storage';
import type { SourceObject } from '../../yaml/source-object';
import { clientEvent, registryNames, reportedClient } from '../evidence/client-statements';
import { conditionsOf } from '../evidence/condition';
import { withoutContradicted } from '../evidence/contradicted-statements';
import { neverRan } from '../evidence/never-ran';
import { nameOf } from '../evidence/statements-of';
import type { Symptom } from '../evidence/symptom';
import type { DiagnosisInput, Dump, Guess } from './dump';
import { eventStatements } from '../evidence/event-statements';
import { failingPulls } from '../evidence/failing-pulls';
import { isEvent, isOfKind, type DiagnosedKind } from '../evidence/kinds';
import { logStatements } from '../evidence/logs/log-statements';
import { newestTime } from '../evidence/newest-time';
import { predictedStatements } from '../evidence/predicted-statements';
import { reportedConditions } from '../evidence/operator-conditions';
import { reportedPod } from '../evidence/pod-statements';
import { failingRequests } from '../evidence/request-symptoms';
import { shownRelease } from './release-of';
import { isReplacedIn, usedIn } from './used-in';
import { reportedWorkload } from '../evidence/workload-statements';

/** The user or the Infrastructure names a platform; the storage only hints at one. */
function platformGuess(from: string | undefined): Guess[] {
  if (from === undefined) return ['platform'];
  return [NAMED_PLATFORM, 'Infrastructure/cluster'].includes(from) ? [] : ['platform by storage'];
}

/** What causes are looked for in, read once. */
export function readDump(input: DiagnosisInput, rules: readonly Rule[]): Dump {
  const { objects, logs } = input;
  const now = newestTime(objects);
  const all = (kind: DiagnosedKind): SourceObject[] => objects.filter(({ manifest }) => isOfKind(manifest, kind));
  const object = (kind: DiagnosedKind, name: string): SourceObject | undefined =>
    all(kind).find(({ manifest: { metadata } }) => metadata.name === name && isOurs(metadata.namespace));
  const [config, pruner] = [object('Config', SINGLETON_NAME), object('ImagePruner', SINGLETON_NAME)];
  const clusterOperator = object('ClusterOperator', 'image-registry');
  const reporters = [config, pruner, clusterOperator].filter((each) => each !== undefined);
  const ours = (kind: DiagnosedKind): SourceObject[] =>
    all(kind).filter(({ manifest }) => isOurs(manifest.metadata.namespace));
  const pods = ours('Pod');
  const storage = storageOf(config);
  const isInUse = usedIn(pods, storage);
  const isReplaced = isReplacedIn(pods);
  const namesRegistry = registryNames(ours('Route'));
  const reported = [
    ...reporters.map((each) => reportedConditions(each, now)),
    ...pods.map((each) => reportedPod(each, now, isReplaced(each))),
    ...WORKLOADS.flatMap((kind) =>
      ours(kind).map((each) => reportedWorkload(each, now, isInUse(kind, each.manifest.metadata.name))),
    ),
    ...all('Pod')
      .filter(isOfOthers)
      .map((each) => reportedClient(each, namesRegistry)),
    { statements: [], symptoms: idleCronJobs(ours('CronJob'), now) },
  ];
  const events = objects
    .filter(({ manifest }) => isEvent(manifest))
    .map((event) => ({
      event,
      statements: isOfOthers(event)
        ? clientEvent(event, namesRegistry)
        : eventStatements(event, isInUse, namesRegistry),
    }));
  const shown = shownRelease(objects);
  const release = input.release ?? shown?.release ?? NEWEST_RELEASE;
  const isGuessed = input.release === undefined && (shown === undefined || shown.unknown !== undefined);
  const manifests = objects.map(({ manifest }) => manifest);
  const prediction = once(() => (config === undefined ? undefined : predicted(input, release)));
  const toBeReported = (): Prediction['conditions'] => prediction()?.conditions ?? [];
  const { platform, from } = platformOf(new ObjectIndex(manifests), storageIn(config), release, input.platform);
  const statements = withoutContradicted(
    [
      ...reported.flatMap((each) => each.statements),
      ...events.flatMap((each) => each.statements),
      ...logs.flatMap((each) => logStatements(each, namesRegistry)),
      ...[config, pruner].flatMap((each) => (each === undefined ? [] : predictedStatements(each, toBeReported))),
    ],
    all,
  );
  const hasStatus = [config, clusterOperator].some((each) => each !== undefined && isReporting(each));
  return {
    release,
    platform,
    guessed: [...(isGuessed ? ['release' as const] : []), ...platformGuess(from)],
    statements,
    symptoms: [
      ...reported.flatMap(({ symptoms }) => symptoms),
      ...(hasStatus
        ? [...failingRequests(statements, namesRegistry), ...failingPulls(events, statements, all('Pod'))]
        : []),
    ],
    hasStatus,
    config,
    pruner,
    clusterOperator,
    ...storage,
    now,
    all,
    object,
    prediction,
    judgements: once(() => judgedIn()),
  };

  function judgedIn(): readonly Judgement[] {
    const profile = input.platform ?? (all('Infrastructure').length > 0 ? platform : undefined);
    const circumstances = { release, now: new Date(now ?? 0), ...(profile && { platform: platformProfile(profile) }) };
    return judge(manifests, circumstances, rules);
  }
}

const WORKLOADS = ['Deployment', 'ReplicaSet', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'Route'] as const;

function isOurs(namespace: unknown): boolean {
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

function isReporting(object: SourceObject): boolean {
  return conditionsOf(object).some(({ type, status }) => type === 'Available' && status !== 'Unknown');
}

/** A model that fails must not hide what the cluster itself says. */
function predicted({ objects, platform }: DiagnosisInput, release: Dump['release']): Prediction | undefined {
  try {
    return predict({ manifests: objects.map(({ manifest }) => manifest), release, platform });
  } catch {
    return undefined;
  }
}

/** The storage that the Config asks for. */
function storageIn(config: SourceObject | undefined): StorageSpec {
  const storage = fieldOf(config?.manifest['spec'], 'storage');
  return Object.fromEntries(Object.entries(asRecord(storage)).filter(([, stanza]) => isRecord(stanza)));
}

function storageOf(config: SourceObject | undefined): Pick<Dump, 'backend' | 'stanza'> {
  const { spec, status } = asRecord(config?.manifest);
  for (const place of [spec, status]) {
    const storage = fieldOf(place, 'storage') as Parameters<typeof configuredBackends>[0] | null;
    const [first] = configuredBackends(storage ?? undefined);
    if (first !== undefined) return { backend: first.backend.field, stanza: asRecord(first.stanza) };
  }
  return { backend: undefined, stanza: {} };
}
