import { operatorSource } from '../../core/source';
import { STORAGE_CA_KEY } from '../registry/ca-config-maps';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './change';
import { CERTIFICATES } from '../objects';
import { contentChanges, type ContentChange } from './content';
import { backendIn, storageInWords } from './storage-in-words';

/** Which hosts the nodes trust with which certificates, and whether the registry trusts its storage. */
export function* trustChanged(transition: Transition): Iterable<Change> {
  const changes = contentChanges(transition, CERTIFICATES);
  yield* ofKeys(
    changes.filter(({ key }) => key !== STORAGE_CA_KEY),
    OF_HOSTS,
  );
  yield* ofKeys(
    changes.filter(({ key }) => key === STORAGE_CA_KEY),
    storageOf(transition.before) === storageOf(transition.after) ? OF_STORAGE : OF_OTHER_STORAGE,
  );
}

function storageOf(prediction: Prediction): string | undefined {
  const backend = backendIn(prediction);
  return backend && storageInWords(backend);
}

type Meanings = readonly (readonly [how: ContentChange['how'], what: string])[];

const OF_HOSTS: Meanings = [
  ['gone', 'nodes and builds no longer trust a host: pulls from it fail if a private CA signed its certificate'],
  ['changed', 'nodes and builds use another certificate for a host'],
  ['added', 'nodes and builds trust one more host'],
];

const OF_STORAGE: Meanings = [
  [
    'gone',
    'the registry no longer trusts the CA of its storage: pulls and pushes fail if a private CA signed the certificate of the storage',
  ],
  ['changed', 'the registry uses another CA for its storage'],
  ['added', 'the registry trusts the CA of its storage'],
];

/** Where the storage is another one, nothing asks for the CA of the old one. */
const OF_OTHER_STORAGE: Meanings = OF_STORAGE.map(([how, what]) => [
  how,
  how === 'gone' ? 'the registry no longer trusts the CA of the storage that it used before' : what,
]);

function* ofKeys(changes: readonly ContentChange[], meanings: Meanings): Iterable<Change> {
  for (const [how, what] of meanings) {
    const keys = changes.filter((each) => each.how === how).map(({ key }) => key);
    if (keys.length === 0) continue;
    yield {
      level: how === 'gone' && meanings !== OF_OTHER_STORAGE ? 'disruption' : 'change',
      subject: CERTIFICATES,
      what,
      why: `${keys.join(', ')} ${how === 'changed' ? '' : keys.length === 1 ? 'is ' : 'are '}${how}`,
      old: how === 'added' ? 'not trusted' : 'trusted',
      new: how === 'gone' ? 'not trusted' : 'trusted',
      source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    };
  }
}
