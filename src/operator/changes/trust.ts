import { operatorSource } from '../../core/source';
import type { Change, Transition } from './change';
import { CERTIFICATES } from '../objects';
import { contentChanges, type ContentChange } from './content';

/** Which registries the nodes trust, and with which certificates. */
export function* trustChanged(transition: Transition): Iterable<Change> {
  const changes = contentChanges(transition, CERTIFICATES);
  for (const { how, what, old, now } of MEANINGS) {
    const keys = changes.filter((each) => each.how === how).map(({ key }) => key);
    if (keys.length === 0) continue;
    yield {
      level: how === 'gone' ? 'disruption' : 'change',
      subject: CERTIFICATES,
      what,
      why: `${keys.join(', ')} ${how === 'changed' ? '' : keys.length === 1 ? 'is ' : 'are '}${how}`,
      old,
      new: now,
      source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    };
  }
}

const MEANINGS: readonly {
  readonly how: ContentChange['how'];
  readonly what: string;
  readonly old: string;
  readonly now: string;
}[] = [
  {
    how: 'gone',
    what: 'nodes and builds no longer trust a host: pulls from it fail if its certificate is private',
    old: 'trusted',
    now: 'not trusted',
  },
  { how: 'changed', what: 'nodes and builds use another certificate for a host', old: 'trusted', now: 'trusted' },
  { how: 'added', what: 'nodes and builds trust one more host', old: 'not trusted', now: 'trusted' },
];
