import { isAtLeast, Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { Running } from '../cluster/running-registry';
import type { Prediction } from '../prediction';
import type { Change, ChangeLevel, Transition } from './base/change';
import { CONFIG } from '../objects';
import { createdConfig } from './base/deleted-config';
import { runningUnmanaged } from './base/unmanaged-run';

/** The Operator starts to manage the registry, stops managing it, or removes it. */
export function* managementState({ before, after }: Transition): Iterable<Change> {
  const [old, now] = [before.spec.managementState ?? '', after.spec.managementState ?? ''];
  if (old === now) return;
  const running = now === 'Managed' ? runningUnmanaged(before) : undefined;
  const { level, what } =
    (running && TAKEN_OVER[running]) ??
    MEANING[now] ??
    (now === '' && isAtLeast(after.state.release, Release.V4_22) ? NOT_SET : IDLE);
  yield {
    level,
    subject: CONFIG,
    what,
    why: after.state.config === undefined ? createdConfig(after) : 'spec.managementState changed',
    old: managementStateInWords(before),
    new: managementStateInWords(after),
    source: operatorSource('pkg/operator/controller.go', 'sync'),
  };
}

export function managementStateInWords({ spec: { managementState = '' }, state }: Prediction): string {
  if (managementState === '') return 'not set';
  return state.leftToLive.includes('managementState') ? `not set (${managementState} assumed)` : managementState;
}

const IDLE = {
  level: 'change' as const,
  what: 'the Operator does not manage the registry, although its conditions do not show this',
};
/** The controller that observes the TLS profile sends the whole spec: openshift/library-go pkg/operator/configobserver. */
const NOT_SET = {
  level: 'disruption' as const,
  what: 'the Operator does not manage the registry, and is Degraded as soon as it writes spec.observedConfig: the API server rejects a Config without managementState',
};
const TAKEN_OVER: Readonly<Partial<Record<Running, Pick<Change, 'level' | 'what'>>>> = {
  yes: { level: 'change', what: 'the Operator manages the registry that runs' },
  'not known': { level: 'change', what: 'the Operator manages the registry that runs, or deploys one' },
};
const MEANING: Readonly<Record<string, { readonly level: ChangeLevel; readonly what: string }>> = {
  Managed: { level: 'change', what: 'the Operator deploys and manages the registry' },
  Removed: { level: 'disruption', what: 'the registry is removed: nothing can be pulled or pushed' },
  Unmanaged: { level: 'change', what: 'the registry stays as it is, and the Operator no longer manages or repairs it' },
};
