import { hostOfCaKey } from '../../core/formats/registry-host';
import { fieldOf } from '../../core/record';
import { operatorSource } from '../../core/source';
import { textMap } from '../cluster/object-data';
import { OWN_KEYS, STORAGE_CA_KEY } from '../registry/ca-config-maps';
import type { Prediction } from '../prediction';
import type { Change, Transition } from './base/change';
import { CERTIFICATES } from '../objects';
import { isBeingDeleted } from './base/deleted-config';
import { objectAfter } from './base/object-after';
import { contentChanges, type ContentChange } from './base/content';
import { isRunUnknown } from './base/unmanaged-run';
import { backendIn, storageInWords } from './storage/storage-in-words';

/** Which hosts the nodes trust with which certificates, and whether the registry trusts its storage. */
export function* trustChanged(transition: Transition): Iterable<Change> {
  const found = contentChanges(transition, CERTIFICATES);
  // Nodes also trust a registry that runs without the Operator.
  const changes = isRunUnknown(transition.before) ? found.filter(({ key }) => !OWN_KEYS.includes(key)) : found;
  const { after } = transition;
  const isRemoved = after.spec.managementState === 'Removed' || isBeingDeleted(after);
  const ofRegistry = ({ key }: ContentChange): boolean => isRemoved && OWN_KEYS.includes(key);
  const bundled = changes.filter((each) => isOfBundle(each, transition));
  const ofHosts = changes.filter((each) => each.key !== STORAGE_CA_KEY && !bundled.includes(each));
  yield* ofKeys(
    ofHosts.filter((each) => !ofRegistry(each)),
    OF_HOSTS,
  );
  yield* ofKeys(ofHosts.filter(ofRegistry), OF_REMOVED_REGISTRY);
  yield* ofKeys(bundled, ofBundle(transition));
  yield* ofKeys(
    changes.filter(({ key }) => key === STORAGE_CA_KEY),
    storageOf(transition.before) === storageOf(transition.after) ? OF_STORAGE : OF_OTHER_STORAGE,
  );
}

/** Whether only the CA of the storage differs, which stands behind the CA of the registry itself. */
function isOfBundle({ key, how }: ContentChange, { before, after }: Transition): boolean {
  if (how !== 'changed' || !OWN_KEYS.includes(key)) return false;
  return ownCa(before, key) === ownCa(after, key);
}

function ownCa(prediction: Prediction, key: string): string | undefined {
  const bundle = caOf(prediction, STORAGE_CA_KEY);
  const all = caOf(prediction, key);
  return bundle === undefined ? all : all?.replace(`\n${bundle}`, () => '');
}

function caOf(prediction: Prediction, key: string): string | undefined {
  return textMap(fieldOf(objectAfter(prediction, CERTIFICATES), 'data'))[key];
}

function storageOf(prediction: Prediction): string | undefined {
  const backend = backendIn(prediction);
  return backend && storageInWords(backend);
}

interface Meaning {
  readonly how: ContentChange['how'];
  readonly level?: 'disruption';
  readonly what: (hosts: string) => string;
  /** Before and after. @default - whether the hosts are trusted */
  readonly states?: readonly [string, string];
}

const OF_HOSTS: readonly Meaning[] = [
  {
    how: 'gone',
    level: 'disruption',
    what: (hosts) =>
      `nodes and builds no longer trust the CA of ${hosts}: pulls from there fail if a private CA signed the certificate`,
  },
  { how: 'changed', what: (hosts) => `nodes and builds trust another CA for ${hosts}` },
  { how: 'added', what: (hosts) => `nodes and builds also trust the CA of ${hosts}` },
];

/** Nobody can pull from a registry that is removed, so its CAs are no disruption of their own. */
const OF_REMOVED_REGISTRY: readonly Meaning[] = OF_HOSTS.map(({ how, what }) => ({
  how,
  what:
    how === 'gone'
      ? (hosts) => `nodes and builds no longer trust the CA of ${hosts} (the removed registry itself)`
      : what,
}));

/** Clients that are redirected to the storage trust it by the entries of the registry. */
function ofBundle({ before, after }: Transition): readonly Meaning[] {
  const [old, now] = [before, after].map((side) => OWN_KEYS.some((key) => ownCa(side, key) !== caOf(side, key)));
  const how = old === now ? 'replaced in' : now === true ? 'added to' : 'removed from';
  return [
    {
      how: 'changed',
      what: (hosts) =>
        `the CA of the storage is ${how} the bundle for ${hosts}: nodes and builds still trust the registry itself`,
      states: [casInWords(old), casInWords(now)],
    },
  ];
}

function casInWords(withStorage = false): string {
  return withStorage ? 'registry CA and storage CA' : 'registry CA';
}

const OF_STORAGE: readonly Meaning[] = [
  {
    how: 'gone',
    level: 'disruption',
    what: () =>
      'the registry no longer trusts the CA of its storage: pulls and pushes fail if a private CA signed the certificate of the storage',
  },
  { how: 'changed', what: () => 'the registry trusts another CA for its storage' },
  { how: 'added', what: () => 'the registry trusts the CA of its storage' },
];

/** Where the storage is another one, nothing asks for the CA of the old one. */
const OF_OTHER_STORAGE: readonly Meaning[] = OF_STORAGE.map(({ how, what }) => ({
  how,
  what: how === 'gone' ? () => 'the registry no longer trusts the CA of the storage that it used before' : what,
}));

function* ofKeys(changes: readonly ContentChange[], meanings: readonly Meaning[]): Iterable<Change> {
  for (const { how, level = 'change', what, states = statesOf(how) } of meanings) {
    const keys = changes.filter((each) => each.how === how).map(({ key }) => key);
    if (keys.length === 0) continue;
    yield {
      level,
      subject: CERTIFICATES,
      what: what(keys.map(hostOfCaKey).join(', ')),
      why: `${keys.length === 1 ? 'key' : 'keys'} ${keys.join(', ')} of the ConfigMap ${how === 'changed' ? '' : keys.length === 1 ? 'is ' : 'are '}${how}`,
      old: states[0],
      new: states[1],
      source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
    };
  }
}

function statesOf(how: ContentChange['how']): readonly [string, string] {
  return [how === 'added' ? 'not trusted' : 'trusted', how === 'gone' ? 'not trusted' : 'trusted'];
}
