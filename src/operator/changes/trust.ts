import { hostOfCaKey } from '../../core/formats/registry-host';
import { operatorSource } from '../../core/source';
import { OWN_KEYS, STORAGE_CA_KEY } from '../registry/ca-config-maps';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './change';
import { CERTIFICATES } from '../objects';
import { contentChanges, type ContentChange } from './content';
import { backendIn, storageInWords } from './storage-in-words';

/** Which hosts the nodes trust with which certificates, and whether the registry trusts its storage. */
export function* trustChanged(transition: Transition): Iterable<Change> {
  const changes = contentChanges(transition, CERTIFICATES);
  const isRemoved = transition.after.spec.managementState === 'Removed';
  const ofRegistry = ({ key }: ContentChange): boolean => isRemoved && OWN_KEYS.includes(key);
  const ofHosts = changes.filter(({ key }) => key !== STORAGE_CA_KEY);
  yield* ofKeys(
    ofHosts.filter((each) => !ofRegistry(each)),
    OF_HOSTS,
  );
  yield* ofKeys(ofHosts.filter(ofRegistry), OF_REMOVED_REGISTRY);
  yield* ofKeys(
    changes.filter(({ key }) => key === STORAGE_CA_KEY),
    storageOf(transition.before) === storageOf(transition.after) ? OF_STORAGE : OF_OTHER_STORAGE,
  );
}

function storageOf(prediction: Prediction): string | undefined {
  const backend = backendIn(prediction);
  return backend && storageInWords(backend);
}

interface Meaning {
  readonly how: ContentChange['how'];
  readonly level?: 'disruption';
  readonly what: (hosts: string) => string;
}

const OF_HOSTS: readonly Meaning[] = [
  {
    how: 'gone',
    level: 'disruption',
    what: (hosts) =>
      `nodes and builds no longer trust ${hosts}: pulls from there fail if a private CA signed the certificate`,
  },
  { how: 'changed', what: (hosts) => `nodes and builds use another CA for ${hosts}` },
  { how: 'added', what: (hosts) => `nodes and builds also trust ${hosts}` },
];

/** Nobody can pull from a registry that is removed, so its CAs are no disruption of their own. */
const OF_REMOVED_REGISTRY: readonly Meaning[] = OF_HOSTS.map(({ how, what }) => ({
  how,
  what: how === 'gone' ? (hosts) => `nodes and builds no longer trust ${hosts} (the removed registry itself)` : what,
}));

const OF_STORAGE: readonly Meaning[] = [
  {
    how: 'gone',
    level: 'disruption',
    what: () =>
      'the registry no longer trusts the CA of its storage: pulls and pushes fail if a private CA signed the certificate of the storage',
  },
  { how: 'changed', what: () => 'the registry uses another CA for its storage' },
  { how: 'added', what: () => 'the registry trusts the CA of its storage' },
];

/** Where the storage is another one, nothing asks for the CA of the old one. */
const OF_OTHER_STORAGE: readonly Meaning[] = OF_STORAGE.map(({ how, what }) => ({
  how,
  what: how === 'gone' ? () => 'the registry no longer trusts the CA of the storage that it used before' : what,
}));

function* ofKeys(changes: readonly ContentChange[], meanings: readonly Meaning[]): Iterable<Change> {
  for (const { how, level = 'change', what } of meanings) {
    const keys = changes.filter((each) => each.how === how).map(({ key }) => key);
    if (keys.length === 0) continue;
    yield {
      level,
      subject: CERTIFICATES,
      what: what(keys.map(hostOfCaKey).join(', ')),
      why: `${keys.join(', ')} ${how === 'changed' ? '' : keys.length === 1 ? 'is ' : 'are '}${how}`,
      old: how === 'added' ? 'not trusted' : 'trusted',
      new: how === 'gone' ? 'not trusted' : 'trusted',
      source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    };
  }
}
