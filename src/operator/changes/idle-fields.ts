import { formatFieldPath } from '../../core/field-path';
import { operatorSource } from '../../core/source';
import { kindOf } from '../../schema/kinds/kinds';
import type { Prediction } from '../prediction';
import type { Change, Edit } from './base/change';
import { CONFIG } from '../objects';
import { editedObjects } from './base/changed-objects';

/** Edits of a Config of which the Operator does nothing at present. */
export function* idleFields({ before, after, old, now }: Edit): Iterable<Change> {
  if (!isIdle(before) || !isIdle(after)) return;
  for (const { after: config, paths } of editedObjects(old, now)) {
    const fields = paths.filter(([part, field]) => part === 'spec' && !ALWAYS_READ.has(field));
    if (kindOf(config) !== 'Config' || config.metadata.name !== CONFIG.name || fields.length === 0) continue;
    yield {
      level: 'change',
      subject: CONFIG,
      what: 'no effect now: the edit takes effect when spec.managementState is Managed',
      why: `${fields.map(formatFieldPath).join(', ')} changed, and spec.managementState is ${stateOf(after)}`,
      old: '',
      new: '',
      source: operatorSource('pkg/operator/controller.go', 'sync'),
    };
  }
}

/** What the Operator acts on in every state. */
const ALWAYS_READ: ReadonlySet<unknown> = new Set(['managementState', 'operatorLogLevel']);

function isIdle(prediction: Prediction): boolean {
  return prediction.spec.managementState !== 'Managed';
}

function stateOf({ spec: { managementState = 'not set' } }: Prediction): string {
  return managementState;
}
