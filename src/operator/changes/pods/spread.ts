import { operatorSource } from '../../../core/source';
import { fieldOf, isRecord } from '../../../core/record';
import type { Prediction } from '../../prediction';
import type { Change, Transition } from '../base/change';
import { DEPLOYMENT } from '../../objects';
import { objectAfter } from '../base/object-after';
import { asText } from '../../../core/formats/json-text';
import { isSameData } from '../../../core/data/same-data';
import { constraintsOf, topologyKeyOf } from '../../placement/spread-constraints';

const SOURCE = operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec');

/** The nodes on which pods may run, and the topology over which they are spread. */
export function* spreadChanged({ before, after }: Transition): Iterable<Change> {
  const [deployed, deploying] = [objectAfter(before, DEPLOYMENT), objectAfter(after, DEPLOYMENT)];
  if (deployed === undefined || deploying === undefined) return;
  const [oldNodes, newNodes] = [before.spec.nodeSelector ?? {}, after.spec.nodeSelector ?? {}];
  if (!isSameData(oldNodes, newNodes)) {
    const [old, now] = [oldNodes, newNodes].map(labelsInWords);
    const why = 'spec.nodeSelector changed';
    yield {
      level: 'change',
      subject: DEPLOYMENT,
      what: 'the pods run on other nodes',
      why,
      old: old ?? '',
      new: now ?? '',
      source: SOURCE,
    };
  }
  const [old, now] = [constraintsOf(deployed), constraintsOf(deploying)];
  if (isSameData(old, now)) return;
  const dropped = now.length === 0;
  const words = constraintsInWords(old, now);
  yield {
    level: 'change',
    subject: DEPLOYMENT,
    what: dropped
      ? 'the spread constraints are gone: all pods can run in one zone or on one node'
      : 'the rules by which the pods are spread over nodes and zones change',
    why: reason(before, after),
    ...words,
    source: SOURCE,
  };
}

function labelsInWords(labels: Readonly<Record<string, string>>): string {
  const all = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return all.length === 0 ? 'any node' : all.join(', ');
}

/** The topology keys over which pods are spread; if these are equal, the fields that differ. */
function constraintsInWords(old: readonly unknown[], now: readonly unknown[]): { old: string; new: string } {
  const [before, after] = [keysOf(old), keysOf(now)];
  if (before !== after) return { old: before, new: after };
  const fields = [...new Set([...old, ...now].flatMap((each) => (isRecord(each) ? Object.keys(each) : [])))];
  const differing = fields.filter((field) =>
    old.some((each, index) => !isSameData(fieldOf(each, field), fieldOf(now[index], field))),
  );
  const inWordsOf = (constraints: readonly unknown[]): string =>
    differing.map((field) => `${field} ${asText(fieldOf(constraints[0], field)) || 'not set'}`).join(', ');
  return { old: inWordsOf(old), new: inWordsOf(now) };
}

function keysOf(constraints: readonly unknown[]): string {
  return constraints.map(topologyKeyOf).join(', ') || 'none';
}

function reason(before: Prediction, after: Prediction): string {
  const own = (prediction: Prediction): unknown => prediction.spec.topologySpreadConstraints;
  if (!isSameData(own(before), own(after))) return 'spec.topologySpreadConstraints changed';
  if (!isSameData(before.spec.nodeSelector, after.spec.nodeSelector)) {
    return after.spec.nodeSelector === undefined
      ? 'without a nodeSelector the Operator sets its own constraints'
      : 'with a nodeSelector the Operator does not set its own constraints';
  }
  return before.state.release === after.state.release
    ? 'the labels of the nodes changed'
    : `the Operator of ${after.state.release} sets other values`;
}
