import { fieldOf, isRecord, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { isUnknownTag } from './client-statements';
import { textOrEmpty, timeOf } from './condition';
import type { Statement } from './statement';
import type { Symptom } from './symptom';

/** An event, and what it says. */
interface ReadEvent {
  readonly event: SourceObject;
  readonly statements: readonly Statement[];
}

/**
 * Clients that cannot pull or push, as events say. It is over once the pod has its image: the pod runs, or a later event
 * says that it was pulled. A tag that nobody pushed is a question, and no illness.
 *
 * @param shown the statements of the input that nothing in it contradicts
 */
export function failingPulls(
  events: readonly ReadEvent[],
  shown: readonly Statement[],
  pods: readonly SourceObject[],
): Symptom[] {
  const ofClients = new Set(shown.filter(({ text, areas }) => areas[0] === 'clients' && !isUnknownTag(text)));
  return events
    .filter(({ statements }) => statements.some((each) => ofClients.has(each)))
    .filter(({ event }) => !pods.some((pod) => isSubject(pod, event) && hasStarted(pod)))
    .filter(({ event }) => !events.some((other) => isPulledAfter(other.event, event)))
    .map(({ event }) => ({
      object: subjectOf(event),
      sign: 'cannot pull or push',
      areas: ['clients'],
      isRecent: true,
    }));
}

function isPulledAfter(one: SourceObject, other: SourceObject): boolean {
  const isPull = /^(?:Pulled|Started)$/.test(textOrEmpty(fieldOf(one.manifest, 'reason')));
  return isPull && subjectOf(one) === subjectOf(other) && (timeOfEvent(one) ?? 0) >= (timeOfEvent(other) ?? 0);
}

function isSubject(pod: SourceObject, event: SourceObject): boolean {
  const { kind, metadata } = pod.manifest;
  return subjectOf(event) === [kind, metadata.namespace, metadata.name].filter((part) => part !== undefined).join('/');
}

/** Containers that run have their images. */
function hasStarted({ manifest }: SourceObject): boolean {
  const containers = itemsOf(fieldOf(manifest['status'], 'containerStatuses'));
  return (
    containers.length > 0 &&
    containers.every((each) =>
      ['running', 'terminated'].some((state) => isRecord(fieldOf(fieldOf(each, 'state'), state))),
    )
  );
}

function subjectOf({ manifest }: SourceObject): string {
  const subject = fieldOf(manifest, 'involvedObject') ?? fieldOf(manifest, 'regarding');
  const parts = ['kind', 'namespace', 'name'].map((field) => textOrEmpty(fieldOf(subject, field)));
  return parts.filter((part) => part !== '').join('/');
}

function timeOfEvent({ manifest }: SourceObject): number | undefined {
  const times = [
    fieldOf(fieldOf(manifest, 'series'), 'lastObservedTime'),
    ...['lastTimestamp', 'deprecatedLastTimestamp', 'eventTime', 'firstTimestamp'].map((field) =>
      fieldOf(manifest, field),
    ),
  ];
  return times.map(timeOf).find((time) => time !== undefined);
}
