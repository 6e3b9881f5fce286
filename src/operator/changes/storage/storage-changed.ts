import { isKnownLater } from '../../../core/placeholder';
import { operatorSource } from '../../../core/source';
import { storageSubject } from '../../sync/storage-step';
import { openDriver } from '../../drivers';
import { attempt } from '../../go/operator-error';
import type { ConfiguredBackend } from '../../../storage';
import type { Subject } from '../../effects/subject';
import type { Prediction } from '../../prediction';
import type { Change, Edit } from '../base/change';
import { CONFIG } from '../../objects';
import { createdConfig, isConfigDeleted } from '../base/deleted-config';
import { ownerBefore } from './kept-owner';
import { backendIn, backendsIn, differingNames, storageInWords } from './storage-in-words';
import { lossUnlessCopied } from './storage-moved';

const SOURCE = operatorSource('pkg/resource/generator.go', 'syncStorage');

/** The registry uses a different store. Nothing migrates the images. */
export function* storageChanged(edit: Edit): Iterable<Change> {
  const { before, after } = edit;
  const now = backendIn(after);
  const old = usedIn(before, now);
  if (old === undefined || ['Removed', 'Unmanaged'].includes(after.spec.managementState ?? '')) return;
  // If another error stops the sync, the pods keep the storage that they have.
  if (now === undefined && after.sync.error?.permanent !== 'StorageNotConfigured') return;
  const names = now === undefined || now.backend !== old.backend ? undefined : differingNames(old, now);
  if (names?.length === 0) return;
  const owned = ownerBefore(before) === 'Managed' && old.backend.durable && !isConfigDeleted(edit);
  yield {
    ...lossUnlessCopied(edit, 'change'),
    subject: subjectIn(before),
    what:
      now === undefined
        ? 'the registry has no storage: running pods continue with the old one, and new pods never start'
        : 'the registry uses another storage, and nothing moves the images: those pushed before cannot be pulled',
    why: [
      reason(old.backend.field, names, after),
      ...(names?.some((name) => isKnownLater(name.old) || isKnownLater(name.new)) === true
        ? ['it is the same storage only if the name that is filled in is the same']
        : []),
      ...(owned ? ['the Operator does not delete the old storage, which still costs money'] : []),
      ...(isSettled(before)
        ? []
        : ['with OLD the Operator stops at an error, so perhaps the registry still uses an earlier storage']),
    ].join('; '),
    old: storageInWords(old) + inWords(old, names, 'old'),
    new: now === undefined ? 'none' : storageInWords(now) + inWords(now, names, 'new'),
    source: SOURCE,
  };
}

/** The store of a registry. Of several that are named by mistake any may be in use, so one that stays is passed over. */
function usedIn(before: Prediction, now: ReturnType<typeof backendIn>): ReturnType<typeof backendIn> {
  if (before.spec.managementState === 'Removed') return undefined;
  const named = backendsIn(before);
  const stays = named.some((each) => each.backend === now?.backend && differingNames(each, now).length === 0);
  return named.length > 1 && (stays || now === undefined) ? undefined : named[0];
}

function isSettled({ sync }: Prediction): boolean {
  return sync.storage?.error === undefined && sync.lacksConfig !== true;
}

function subjectIn({ spec, state }: Prediction): Subject {
  const driver = attempt(() => openDriver(spec.storage, state));
  return 'value' in driver ? storageSubject(spec.storage, driver.value, state) : CONFIG;
}

function reason(field: string, names: ReturnType<typeof differingNames> | undefined, after: Prediction): string {
  const { state, spec } = after;
  const written = state.config?.spec?.storage;
  if (state.config === undefined) return createdConfig(after);
  if (written !== spec.storage) {
    return `release ${state.release} supports none of the configured storage types, so the platform default is used`;
  }
  if (names === undefined) return `NEW does not have spec.storage.${field}`;
  return names.map(({ key }) => `spec.storage.${field}.${key} changed`).join(', ');
}

function inWords(
  { backend: { nameKeys } }: ConfiguredBackend,
  names: ReturnType<typeof differingNames> | undefined,
  side: 'old' | 'new',
): string {
  const others = (names ?? []).filter(({ key }) => !nameKeys.includes(key));
  return others.map((name) => `, ${name.key} ${name[side] === '' ? 'not set' : name[side]}`).join('');
}
