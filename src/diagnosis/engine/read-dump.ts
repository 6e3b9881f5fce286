import { once } from '../../core/caching/once-per';
import { SINGLETON_NAME } from '../../core/names';
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
import { conditionsOf } from '../evidence/condition';
import type { DiagnosisInput, Dump, Guess } from './dump';
import { isOfKind, type DiagnosedKind } from '../evidence/kinds';
import { newestTime } from '../evidence/newest-time';
import { evidenceIn, isOurs } from './evidence-in';
import { shownRelease } from './release-of';

/** The user or the Infrastructure names a platform; the storage only hints at one. */
function platformGuess(from: string | undefined): Guess[] {
  if (from === undefined) return ['platform'];
  return [NAMED_PLATFORM, 'Infrastructure/cluster'].includes(from) ? [] : ['platform by storage'];
}

/** What causes are looked for in, read once. */
export function readDump(input: DiagnosisInput, rules: readonly Rule[]): Dump {
  const { objects } = input;
  const now = newestTime(objects);
  const all = (kind: DiagnosedKind): SourceObject[] => objects.filter(({ manifest }) => isOfKind(manifest, kind));
  const object = (kind: DiagnosedKind, name: string): SourceObject | undefined =>
    all(kind).find(({ manifest: { metadata } }) => metadata.name === name && isOurs(metadata.namespace));
  const [config, pruner] = [object('Config', SINGLETON_NAME), object('ImagePruner', SINGLETON_NAME)];
  const clusterOperator = object('ClusterOperator', 'image-registry');
  const shown = shownRelease(objects);
  const release = input.release ?? shown?.release ?? NEWEST_RELEASE;
  const isGuessed = input.release === undefined && (shown === undefined || shown.unknown !== undefined);
  const manifests = objects.map(({ manifest }) => manifest);
  const prediction = once(() => (config === undefined ? undefined : predicted(input, release)));
  const { platform, from } = platformOf(new ObjectIndex(manifests), storageIn(config), release, input.platform);
  const hasStatus = [config, clusterOperator].some((each) => each !== undefined && isReporting(each));
  const known = { hasStatus, config, pruner, clusterOperator, ...storageOf(config), now, all, object, prediction };
  return {
    release,
    platform,
    guessed: [...(isGuessed ? ['release' as const] : []), ...platformGuess(from)],
    ...known,
    ...evidenceIn(input, known),
    judgements: once(() => judgedIn()),
  };

  function judgedIn(): readonly Judgement[] {
    const profile = input.platform ?? (all('Infrastructure').length > 0 ? platform : undefined);
    const circumstances = { release, now: new Date(now ?? 0), ...(profile && { platform: platformProfile(profile) }) };
    return judge(manifests, circumstances, rules);
  }
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
