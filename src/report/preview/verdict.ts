import { oncePer } from '../../core/caching/once-per';
import { countOf } from '../../core/formats/count-of';
import { isAbnormal } from '../../operator/effects/abnormal';
import { imagesLost } from '../../operator/changes/storage/images-lost';
import { isGoing } from '../../operator/cluster/going-config';
import type { Condition } from '../../operator/effects/condition';
import { describeSubject } from '../../operator/effects/subject';
import type { Prediction } from '../../operator/prediction';
import type { Color } from '../paint';
import { enumerated, name, oneLine, phrase, type Phrase } from '../phrase';
import { unknownInWords } from '../unknown-in-words';
import { headlineOf } from '../../check/headline';
import { isDown } from './down';
import type { ClusterPreview } from './preview-report';

/** The answer in one word, and why. */
interface PreviewVerdict {
  readonly word: VerdictWord;
  readonly what: Phrase;
  /** The reason, if it is a bad one. */
  readonly why?: Phrase;
}

/** Worst first. */
export const VERDICT_WORDS = [
  'IMAGES LOST',
  'FAILS',
  'DEGRADED',
  'REJECTED',
  'ERRORS',
  'NOT READY',
  'UNKNOWN',
  'REMOVED',
  'UNMANAGED',
  'READY',
] as const;

type VerdictWord = (typeof VERDICT_WORDS)[number];

export const VERDICT_COLORS: Readonly<Partial<Record<VerdictWord, Color>>> = {
  'IMAGES LOST': 'red',
  FAILS: 'red',
  DEGRADED: 'red',
  REJECTED: 'red',
  ERRORS: 'red',
  'NOT READY': 'yellow',
  UNKNOWN: 'yellow',
};

/** What somebody has to know first. */
export const verdictOn = oncePer((cluster: ClusterPreview): PreviewVerdict => {
  if (!isPredicted(cluster)) return rejected(cluster) ?? withErrors(cluster) ?? missingFacts(cluster);
  const bad = lost(cluster) ?? crashed(cluster) ?? stopped(cluster) ?? down(cluster);
  return bad ?? withErrors(cluster) ?? notReady(cluster) ?? unlessUnknown(cluster);
});

interface Predicted extends ClusterPreview {
  readonly prediction: Prediction;
}

function isPredicted(cluster: ClusterPreview): cluster is Predicted {
  return cluster.prediction !== undefined;
}

/** The Operator never sees these objects. */
function rejected({ preview }: ClusterPreview): PreviewVerdict | undefined {
  const [first, ...others] = preview.rejected;
  if (first === undefined) return undefined;
  const objects = [...new Set(preview.rejected.map(({ object }) => object))];
  return {
    word: 'REJECTED',
    what: phrase`the API server rejects ${enumerated(objects.map(name))}, so nothing is predicted`,
    // The fixes name the others.
    why: phrase`${unknownInWords(first)}${others.length > 0 ? `; and ${others.length} more` : ''}`,
  };
}

function lost({ prediction }: Predicted): PreviewVerdict | undefined {
  const found = imagesLost(prediction);
  if (found === undefined) return undefined;
  if (found === 'pods') return LOST_WITH_PODS;
  return {
    word: 'IMAGES LOST',
    what: phrase`the Operator deletes ${name(describeSubject(found.subject))} and every image in it`,
    why: phrase`${found.because}`,
  };
}

const LOST_WITH_PODS: PreviewVerdict = {
  word: 'IMAGES LOST',
  what: phrase`every image is lost when the pods stop`,
  why: phrase`the Config is being deleted, and each pod stores its images in its own emptyDir`,
};

function crashed({ prediction: { sync, others } }: Predicted): PreviewVerdict | undefined {
  const panic = sync.panic ?? others.panic;
  return panic === undefined
    ? undefined
    : { word: 'FAILS', what: phrase`the Operator crashes in every sync`, why: phrase`${oneLine(panic)}` };
}

function stopped({ preview: { effects } }: ClusterPreview): PreviewVerdict | undefined {
  const first = effects.find(({ action }) => action === 'never reached');
  if (first === undefined) return undefined;
  return {
    word: 'FAILS',
    what: phrase`the Operator stops at ${name(first.object)}`,
    why: phrase`${oneLine(first.because)}`,
  };
}

function down(cluster: Predicted): PreviewVerdict | undefined {
  const condition = cluster.preview.conditions.find(isDown);
  return condition && { word: 'DEGRADED', what: reported(condition), why: reasonOf(condition, cluster) };
}

function withErrors({ errors }: ClusterPreview): PreviewVerdict | undefined {
  const all = errors();
  const [first] = all;
  if (first === undefined) return undefined;
  return {
    word: 'ERRORS',
    what: phrase`check finds ${countOf(all.length, 'error')} in the files`,
    why: phrase`${headlineOf(first)}`,
  };
}

function notReady(cluster: Predicted): PreviewVerdict | undefined {
  const condition = cluster.preview.conditions.find(isAbnormal);
  return condition && { word: 'NOT READY', what: reported(condition), why: reasonOf(condition, cluster) };
}

/** The Operator reports that pods do not run, and not why. */
function reasonOf({ message }: Condition, { prediction: { placement, spec } }: Predicted): Phrase {
  if (placement?.hindrance === undefined) return phrase`${oneLine(message)}`;
  return phrase`${placement.placed === 0 ? 'none' : `only ${placement.placed}`} of ${spec.replicas ?? 0} pods can run: ${placement.hindrance}`;
}

function reported({ on, type, status }: Condition): Phrase {
  return phrase`${name(on)} will report ${type}=${status}`;
}

function missingFacts({ preview: { unknown } }: ClusterPreview): PreviewVerdict {
  const facts = unknown.length === 1 ? '1 fact is' : `${unknown.length} facts are`;
  return {
    word: 'UNKNOWN',
    what: phrase`${facts} missing, and the answer depends on ${unknown.length === 1 ? 'it' : 'them'}`,
  };
}

function unlessUnknown(cluster: Predicted): PreviewVerdict {
  const { spec, state } = cluster.prediction;
  const { unknown, assumptions } = cluster.preview;
  if (unknown.length > 0) return missingFacts(cluster);
  const { managementState } = spec;
  if (isGoing(state.config))
    return { word: 'REMOVED', what: phrase`the Config is being deleted, and the Operator removes the registry` };
  if (managementState === 'Removed') return { word: 'REMOVED', what: phrase`the cluster has no registry` };
  if (managementState === 'Unmanaged')
    return { word: 'UNMANAGED', what: phrase`the Operator changes nothing of the registry` };
  const condition =
    assumptions.length === 0
      ? ''
      : `, if ${assumptions.length === 1 ? '1 assumption holds' : `${assumptions.length} assumptions hold`}`;
  return {
    word: 'READY',
    what: phrase`${spec.readOnly === true ? 'the registry is read-only, ' : ''}no problems expected${condition}`,
  };
}
