import type { SourceObject } from '../../yaml/source-object';
import { timeOf } from './condition';

/** The newest time in the status of objects: about when they were collected. Certificates and schedules are no times here. */
export function newestTime(objects: readonly SourceObject[]): number | undefined {
  let newest: number | undefined;
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    for (const [key, each] of Object.entries(value)) {
      const time = TIMES.has(key) ? timeOf(each) : undefined;
      if (time !== undefined && (newest === undefined || time > newest)) newest = time;
      if (typeof each === 'object') look(each, depth + 1);
    }
  };
  for (const { manifest } of objects) {
    look(
      { metadata: { creationTimestamp: manifest.metadata['creationTimestamp' as keyof typeof manifest.metadata] } },
      0,
    );
    look(manifest['status'], 0);
    if (manifest.kind === 'Event') look({ ...manifest, metadata: undefined }, 0);
  }
  return newest;
}

const TIMES = new Set([
  ...['creationTimestamp', 'lastTransitionTime', 'lastUpdateTime', 'lastTimestamp', 'firstTimestamp', 'eventTime'],
  ...['startTime', 'startedAt', 'finishedAt', 'lastScheduleTime', 'lastSuccessfulTime', 'completionTime'],
]);
const DEEPEST = 8;
