import { fieldOf, isRecord, itemsOf } from '../../core/record';
import type { SourceObject } from '../../yaml/source-object';
import { isNoFailure } from './client-statements';
import { textOrEmpty, timeOf } from './condition';
import { joinedName, eventSubject } from './event-subject';
import type { Statement } from './statement';
import type { Symptom } from './symptom';

/** An event, and what it says. */
interface ReadEvent {
  readonly event: SourceObject;
  readonly statements: readonly Statement[];
}

/**
 * Clients that cannot pull or push, as events say. It is over once the pod has its image: the pod runs, or a later event
 * says that it was pulled.
 *
 * @param shown the statements of the input that nothing in it contradicts
 */
export function failingPulls(
  events: readonly ReadEvent[],
  shown: readonly Statement[],
  pods: readonly SourceObject[],
): Symptom[] {
  const ofClients = new Set(shown.filter(({ text, areas }) => areas[0] === 'clients' && !isNoFailure(text)));
  const failing = events.filter(({ statements }) => statements.some((each) => ofClients.has(each)));
  if (failing.length === 0) return [];
  const started = new Set(pods.filter(hasStarted).map(nameOfPod));
  const pulled = newestPulls(events);
  return failing
    .map(({ event }) => ({ subject: eventSubject(event), time: timeOfEvent(event) }))
    .filter(({ subject, time }) => !started.has(subject) && !((pulled.get(subject) ?? -1) >= (time ?? 0)))
    .map(({ subject }) => ({
      object: subject,
      sign: subject.startsWith('Build') ? 'cannot push' : 'cannot pull',
      areas: ['clients'],
      isRecent: true,
    }));
}

/** When the image of a pod was pulled last; 0 where the event has no time. */
function newestPulls(events: readonly ReadEvent[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { event } of events) {
    if (!/^(?:Pulled|Started)$/.test(textOrEmpty(fieldOf(event.manifest, 'reason')))) continue;
    const [subject, time] = [eventSubject(event), timeOfEvent(event) ?? 0];
    newest.set(subject, Math.max(time, newest.get(subject) ?? 0));
  }
  return newest;
}

function nameOfPod({ manifest: { kind, metadata } }: SourceObject): string {
  return joinedName([kind, metadata.namespace ?? '', metadata.name]);
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

function timeOfEvent({ manifest }: SourceObject): number | undefined {
  const times = [
    fieldOf(fieldOf(manifest, 'series'), 'lastObservedTime'),
    ...['lastTimestamp', 'deprecatedLastTimestamp', 'eventTime', 'firstTimestamp'].map((field) =>
      fieldOf(manifest, field),
    ),
  ];
  return times.map(timeOf).find((time) => time !== undefined);
}
