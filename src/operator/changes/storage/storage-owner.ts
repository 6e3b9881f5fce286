import { operatorSource } from '../../../core/source';
import type { Change, Transition } from '../base/change';
import { CONFIG } from '../../objects';
import { platformsStorage } from '../../unknown/platforms-storage';
import { NOT_KNOWN, ownerAfter, ownerBefore, type Owner } from './kept-owner';
import { backendIn, differingNames, storageInWords } from './storage-in-words';
import { namesItsStorage } from '../../../storage/backend';

/** Who owns the data (storage.managementState) decides who deletes it. */
export function* ownerChanged(transition: Transition): Iterable<Change> {
  const { before, after } = transition;
  const [old, now] = [backendIn(before), backendIn(after)];
  if (old === undefined || now?.backend.durable !== true || after.state.config === undefined) return;
  if (platformsStorage(after).length > 0) return;
  const [was, is] = [ownerBefore(before), ownerAfter(transition)];
  // Of a claim, the Operator changes nothing.
  const changing = now.backend.field === 'pvc' ? '' : 'changes settings of the storage, and ';
  const isMoved = old.backend !== now.backend || differingNames(old, now).length > 0;
  if (was === is && !(isOperators(is) && isMoved)) return;
  if (is === NOT_KNOWN) {
    // Of a storage that the same edit removes, the loss is reported.
    if (isMoved && after.spec.managementState !== 'Removed')
      yield mayBeManaged(`${storageInWords(old)}, ${inWords(was)}`, storageInWords(now), changing);
    return;
  }
  const isKept = was === is && (after.spec.storage?.managementState ?? '') === '';
  const isTaken = isOperators(is) && !isMoved && namesItsStorage(now.backend, now.stanza);
  // Nothing is left of what the Operator recorded of a storage, so it deletes none: pkg/resource/generator.go Remove.
  const isIdle = [before, after].every(({ spec }) => spec.managementState === 'Removed');
  const outcome = isOperators(is)
    ? managedBy({ isIdle, isTaken, isStill: was === is, then: `${changing}${DELETES}` })
    : OWN;
  yield {
    ...outcome,
    subject: CONFIG,
    why: isKept ? KEPT : `spec.${STATE} is ${is === '' ? 'not set' : is}`,
    old: `${storageInWords(old)}, ${inWords(was)}`,
    new: `${storageInWords(now)}, ${inWords(is)}`,
    source: SOURCE,
  };
}

type Outcome = Pick<Change, 'level' | 'what'>;

const OWN: Outcome = { level: 'change', what: 'you own the storage: the Operator never deletes it' };

interface Managing {
  /** Whether the registry is Removed on both sides. */
  readonly isIdle: boolean;
  /** Whether it is the storage that the user had before. */
  readonly isTaken: boolean;
  /** Whether the former storage was managed as well. */
  readonly isStill: boolean;
  /** What the Operator does with it. */
  readonly then: string;
}

function managedBy({ isIdle, isTaken, isStill, then }: Managing): Outcome {
  if (isIdle) {
    const what = `nothing now, but once the registry is Managed, the Operator manages the storage: it ${then}`;
    return { level: 'change', what };
  }
  if (isTaken) return { level: 'loss', what: `the Operator now manages your storage: it ${then}` };
  return {
    level: 'disruption',
    what: isStill
      ? `the new storage is Managed, too: the Operator ${then}`
      : `the Operator manages the storage: it ${then}`,
  };
}

function mayBeManaged(old: string, now: string, changing: string): Change {
  return {
    level: 'disruption',
    subject: CONFIG,
    what: `perhaps the Operator manages the new storage: then it ${changing}${DELETES}`,
    why: 'NEW does not set spec.storage.managementState, and the input does not show its value in the cluster; with Unmanaged in NEW, the Operator never deletes the new storage',
    old,
    new: `${now}, ${inWords(NOT_KNOWN)}`,
    source: SOURCE,
  };
}

const SOURCE = operatorSource('pkg/storage/storage.go', 'Driver');
const KEPT =
  'NEW does not set spec.storage.managementState, so Managed stays in the live Config, where the Operator wrote it for the old storage; with Unmanaged in NEW, the Operator never deletes the new storage';
const STATE = 'storage.managementState';
/** When the Operator deletes what it manages. */
const DELETES =
  'deletes the storage with every image when spec.managementState is set to Removed or the Config is deleted';

function isOperators(owner: Owner): boolean {
  return owner === 'Managed';
}

function inWords(owner: Owner): string {
  return `${STATE} ${owner === '' ? 'not set' : owner}`;
}
