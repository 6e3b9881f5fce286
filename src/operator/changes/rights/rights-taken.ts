import { listAt, valueAt } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { fieldOf } from '../../../core/record';
import { isSameData } from '../../../core/data/same-data';

/**
 * Whether an edit of a Role or a RoleBinding takes rights from the account of a workload, wherever it runs: it may deliver the Config
 * or the credentials. `subjects` are those of the Role.
 */
export function takesFromWorkload(
  before: Manifest | undefined,
  after: Manifest | undefined,
  subjects: readonly unknown[],
): boolean {
  if (before === undefined) return false;
  if (before.kind === 'Role') return !keepsRules(before, after) && subjects.some(isWorkload);
  const bound = listAt(before, ['subjects']).filter(isWorkload);
  const kept = isSameData(roleOf(before), roleOf(after)) ? listAt(after, ['subjects']) : [];
  return bound.some((subject) => !kept.some((each) => isSameData(each, subject)));
}

function keepsRules(before: Manifest, after: Manifest | undefined): boolean {
  const rules = listAt(after, ['rules']);
  return listAt(before, ['rules']).every((rule) => rules.some((each) => givesAll(each, rule)));
}

/** Whether one rule alone gives all that another does. */
function givesAll(rule: unknown, other: unknown): boolean {
  const [names, others] = [listAt(rule, ['resourceNames']), listAt(other, ['resourceNames'])];
  const isOfAll = names.length === 0;
  if (!isOfAll && (others.length === 0 || others.some((name) => !names.includes(name)))) return false;
  return ['apiGroups', 'resources', 'verbs'].every((key) => {
    const all = listAt(rule, [key]);
    return all.includes('*') || listAt(other, [key]).every((each) => all.includes(each));
  });
}

function isWorkload(subject: unknown): boolean {
  const name = fieldOf(subject, 'name');
  if (fieldOf(subject, 'kind') === 'ServiceAccount') return true;
  return typeof name === 'string' && name.startsWith('system:serviceaccount');
}

function roleOf(binding: Manifest | undefined): unknown {
  return valueAt(binding, ['roleRef']);
}
