import { listAt, valueAt } from '../../../core/field-path';
import { apiGroup, type Manifest } from '../../../core/manifest';
import { asRecord, fieldOf, type PlainRecord } from '../../../core/record';
import { isSameData } from '../../../core/data/same-data';
import { resourceName } from '../../../schema/kinds/resource-name';
import type { Edit } from '../base/change';

/** An edit of a Role or a RoleBinding. */
interface AccessEdit extends Pick<Edit, 'old' | 'now'> {
  readonly before: Manifest | undefined;
  readonly after: Manifest | undefined;
  /** Those of the Role. */
  readonly subjects: readonly unknown[];
}

/**
 * Whether it takes rights from the account of a workload, wherever it runs: it may deliver the Config or the credentials. What it needs
 * to write only objects that NEW no longer has does not count.
 */
export function takesFromWorkload({ before, after, subjects, ...sides }: AccessEdit): boolean {
  if (before === undefined) return false;
  if (before.kind === 'Role') return subjects.some(isWorkload) && !keepsRules(before, after, sides);
  const bound = listAt(before, ['subjects']).filter(isWorkload);
  const kept = isSameData(roleOf(before), roleOf(after)) ? listAt(after, ['subjects']) : [];
  const role = sides.old.find((each) => isRoleOf(before, each));
  if (role !== undefined && keepsRules(role, undefined, sides)) return false;
  return bound.some((subject) => !kept.some((each) => isSameData(each, subject)));
}

function isRoleOf(binding: Manifest, { kind, metadata }: Manifest): boolean {
  const { namespace } = binding.metadata;
  return kind === 'Role' && metadata.namespace === namespace && metadata.name === fieldOf(roleOf(binding), 'name');
}

function keepsRules(before: Manifest, after: Manifest | undefined, sides: Pick<Edit, 'old' | 'now'>): boolean {
  const rules = listAt(after, ['rules']);
  return listAt(before, ['rules'])
    .flatMap(singleRules)
    .every((rule) => rules.some((each) => givesAll(each, rule)) || isOfRemoved(rule, before.metadata.namespace, sides));
}

/** A rule for each kind and name that it is about. */
function singleRules(rule: unknown): PlainRecord[] {
  const lists = ['apiGroups', 'resources', 'resourceNames'].map((key) => listAt(rule, [key]));
  const [groups = [], resources = [], names = []] = lists;
  return groups.flatMap((group) =>
    resources.flatMap((resource) => {
      const single = { ...asRecord(rule), apiGroups: [group], resources: [resource] };
      return names.length === 0 ? [single] : names.map((name) => ({ ...single, resourceNames: [name] }));
    }),
  );
}

/** Whether it lets somebody write objects of OLD, and NEW has none that it is about. */
function isOfRemoved(
  rule: PlainRecord,
  namespace: string | undefined,
  { old, now }: Pick<Edit, 'old' | 'now'>,
): boolean {
  const isOf = ({ apiVersion, kind, metadata }: Manifest): boolean =>
    metadata.namespace === namespace &&
    givesAll(rule, {
      apiGroups: [apiGroup(apiVersion)],
      resources: [resourceName(kind)],
      resourceNames: [metadata.name],
    });
  const isWriting = listAt(rule, ['verbs']).some((verb) => verb === 'create' || verb === 'patch');
  return isWriting && old.some(isOf) && !now.some(isOf);
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
