import { inOneList } from '../../../core/formats/in-one-list';
import { countOf } from '../../../core/formats/count-of';
import { valueAt } from '../../../core/field-path';
import { operatorSource } from '../../../core/source';
import type { Prediction } from '../../prediction';
import type { Change, Edit } from '../base/change';
import { describeSubject } from '../../effects/subject';
import { CERTIFICATES, DEPLOYMENT, PRIVATE_SECRET, TRUSTED_CA } from '../../objects';
import { contentChanges } from '../base/content';
import { isConfigDeleted } from '../base/deleted-config';
import { objectAfter } from '../base/object-after';
import { isOtherPullSecret, PULL_SECRET_COPY } from './pull-secret';
import { podDifferences, type PodDifference } from './pod-differences';
import { proxyCaChanged } from '../../cluster/proxy-ca';
import { backendIn } from '../storage/storage-in-words';
import { lossUnlessCopied } from '../storage/storage-moved';

/** A change of the pod template, or of an object whose hash it contains, replaces all pods. */
export function* podsRestarted(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  const [old, now] = [objectAfter(before, DEPLOYMENT), objectAfter(after, DEPLOYMENT)];
  // A Config that is deleted takes all pods with it.
  if (old === undefined || now === undefined || isConfigDeleted(edit)) return;
  const differences = [
    ...upgrade(before, after),
    ...ofPods(podDifferences(old, now).map((each) => namedIn(edit, each))),
    ...dependencies(edit),
  ];
  if (differences.length === 0) return;
  const losesImages = backendIn(before)?.backend.durable === false;
  yield {
    ...(losesImages ? lossUnlessCopied(edit, 'disruption') : { level: 'disruption' }),
    subject: DEPLOYMENT,
    what: `${losesImages ? 'every image is lost, because each pod stores its images in its own emptyDir, and ' : ''}all pods are replaced${rolloutInWords(after)}`,
    why: whatChanged(differences.map(({ part }) => part)),
    old: inWords(differences, 'old') || podsInWords(before, 'pod'),
    new: inWords(differences, 'new') || podsInWords(after, 'new pod'),
    source: operatorSource('pkg/resource/deployment.go', 'expected'),
  };
}

function whatChanged(parts: readonly string[]): string {
  return parts.length < 3 ? `${inOneList(parts)} changed` : `these changed: ${inOneList(parts)}`;
}

/** Each release of the Operator deploys its own registry image. */
function* upgrade(before: Prediction, after: Prediction): Iterable<PodDifference> {
  const [old, now] = [before.state.release, after.state.release];
  if (old !== now) yield { part: 'release', old, new: now };
}

/** Where neither side of the Config sets a field of the pods, the Operator changes a default of its own. */
function namedIn({ before, after }: Edit, difference: PodDifference): PodDifference {
  if (OF_PODS.has(difference.part)) return { ...difference, part: `${difference.part} of the pods` };
  const own = OWN.find(({ field }) => field === difference.part);
  if (own === undefined || [before, after].some(({ spec }) => spec[own.field] !== undefined)) return difference;
  return { ...difference, part: own.part };
}

/** Fields of the pods that no field of the Config is named like. */
const OF_PODS: ReadonlySet<string> = new Set(['annotations', 'volumes', 'volumeMounts']);

const OWN = [
  { field: 'affinity', part: 'the default anti-affinity' },
  { field: 'topologySpreadConstraints', part: 'the default spread constraints' },
] as const;

/** A change of the backend changes many variables, so they are summarized instead of listed. */
function ofPods(differences: readonly PodDifference[]): PodDifference[] {
  const [storage, others] = [differences.filter(isOfStorage), differences.filter((each) => !isOfStorage(each))];
  return storage.length > MOST_NAMED ? [{ part: 'the storage settings of the pods' }, ...others] : [...differences];
}

const MOST_NAMED = 3;

function isOfStorage({ part }: PodDifference): boolean {
  return part.startsWith('REGISTRY_STORAGE') || part.startsWith('volume');
}

/** The pod template has an annotation with a hash of the objects that it mounts. */
function dependencies(edit: Edit): PodDifference[] {
  return [
    ...[PRIVATE_SECRET, CERTIFICATES].filter((subject) => contentChanges(edit, subject).length > 0),
    ...(isOtherPullSecret(edit) ? [PULL_SECRET_COPY] : []),
    ...(proxyCaChanged(edit.old, edit.now) ? [TRUSTED_CA] : []),
  ].map((subject) => ({ part: describeSubject(subject) }));
}

function rolloutInWords({ spec: { replicas = 0 }, generated }: Prediction): string {
  const deployment = generated.objects.find(({ kind }) => kind === 'Deployment');
  if (valueAt(deployment, ['spec', 'strategy', 'type']) === 'Recreate') {
    return ': they stop before new pods start, and nothing can be pulled or pushed meanwhile';
  }
  if (replicas < 2) return ': new pods run before the old pods stop';
  return replicas === 2 ? ' one by one' : `: at least one of ${replicas} runs at any time`;
}

function podsInWords({ spec: { replicas = 0 } }: Prediction, noun: string): string {
  return countOf(replicas, noun);
}

/** A single value is printed without its name. */
function inWords(differences: readonly PodDifference[], side: 'old' | 'new'): string {
  const shownParts = differences.flatMap(({ part, [side]: value }) => (value === undefined ? [] : [{ part, value }]));
  const [only] = shownParts;
  if (only !== undefined && shownParts.length === 1) return only.value;
  return shownParts.map(({ part, value }) => `${part} ${value}`).join(', ');
}
