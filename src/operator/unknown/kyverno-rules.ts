import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { isNamedBy, textList, type PolicySelection } from './policy-selection';

/** What a policy changes or deletes. */
export interface MutatingRule {
  readonly includes: readonly PolicySelection[];
  readonly excludes: readonly PolicySelection[];
  /** What may also name the registry in other words. @default - nothing */
  readonly acting?: unknown;
}

/** The rules of a policy of Kyverno that change or delete objects. */
export function kyvernoRules({ kind, spec }: Manifest): MutatingRule[] {
  if (/^(?:Cluster)?CleanupPolicy$/.test(kind)) return [{ ...matchedBy(spec), acting: spec }];
  if (!/^(?:Cluster)?Policy$/.test(kind)) return [];
  return itemsOf(fieldOf(spec, 'rules')).flatMap((rule) => {
    const [mutate, generate] = [fieldOf(rule, 'mutate'), fieldOf(rule, 'generate')];
    const acting = { ...asRecord(rule), exclude: undefined };
    if (generate !== undefined) return [{ includes: generated(generate), excludes: [], acting }];
    if (mutate === undefined || leavesOut(fieldOf(rule, 'preconditions'))) return [];
    const { includes, excludes } = matchedBy(rule);
    const targets = fieldOf(mutate, 'targets');
    return Array.isArray(targets)
      ? [{ includes: targets.flatMap((each) => mutated(each, includes)), excludes: aroundOnly(excludes), acting }]
      : [{ includes, excludes, acting }];
  });
}

/** @see kyverno/kyverno api/kyverno/v1 MatchResources */
function matchedBy(rule: unknown): Pick<MutatingRule, 'includes' | 'excludes'> {
  const [match, exclude] = [fieldOf(rule, 'match'), fieldOf(rule, 'exclude')];
  return { includes: anyOf(match), excludes: exclude === undefined ? [] : anyOf(exclude) };
}

/** Each may match. Where all must, they are one. */
function anyOf(filters: unknown): PolicySelection[] {
  const [any, all] = [fieldOf(filters, 'any'), fieldOf(filters, 'all')];
  if (Array.isArray(any)) return any.map(selectionOf);
  if (Array.isArray(all)) return [Object.assign({}, ...all.map(selectionOf).map(given)) as PolicySelection];
  return fieldOf(filters, 'resources') === undefined ? [] : [selectionOf(filters)];
}

function selectionOf(filter: unknown): PolicySelection {
  const { kinds, name, names, namespaces, namespaceSelector, selector, operations, ...more } = asRecord(
    fieldOf(filter, 'resources'),
  );
  const listed = textList(names) ?? (typeof name === 'string' && name !== '' ? [name] : undefined);
  return {
    kinds: textList(kinds)?.map(kindOf),
    names: listed,
    namespaces: textList(namespaces),
    namespaceSelector,
    labelSelector: selector,
    isMore:
      Object.keys(more).length > 0 ||
      operations !== undefined ||
      ['subjects', 'roles', 'clusterRoles'].some((field) => fieldOf(filter, field) !== undefined),
  };
}

function given(selection: PolicySelection): Partial<PolicySelection> {
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined && value !== false));
}

/** `Kind`, `version/Kind`, `group/version/Kind`, and each with a subresource. */
function kindOf(text: string): NonNullable<PolicySelection['kinds']>[number] {
  const parts = text.split(/[/.](?=[A-Z*])/);
  const kind = (parts.pop() ?? '').replace(/[/.].*/, '');
  const group = parts.join('/').split('/');
  return { groups: [group.length > 1 ? (group[0] ?? '*') : '*'], kinds: [kind] };
}

/** Objects that exist, which a rule changes after another object is applied. */
function mutated(target: unknown, triggers: readonly PolicySelection[]): PolicySelection[] {
  const [apiVersion, kind, name, namespace, selector] = ['apiVersion', 'kind', 'name', 'namespace', 'selector'].map(
    (field) => fieldOf(target, field),
  );
  const of = {
    kinds: [kindOf(`${typeof apiVersion === 'string' ? `${apiVersion}/` : ''}${String(kind)}`)],
    names: knownTexts(name),
    labelSelector: selector,
  };
  const namespaces = knownTexts(namespace);
  if (namespaces !== undefined || namespace === undefined) return [{ ...of, namespaces }];
  // A variable is most often the namespace of what was applied.
  return triggers.map((each) => ({ ...of, namespaces: each.namespaces, namespaceSelector: each.namespaceSelector }));
}

/** What leaves out whole namespaces. */
function aroundOnly(excludes: readonly PolicySelection[]): PolicySelection[] {
  return excludes.filter(({ kinds, names, labelSelector }) => (kinds ?? names ?? labelSelector) === undefined);
}

/** What a rule creates is an object of the registry only where it stands in its namespace. */
function generated(generate: unknown): PolicySelection[] {
  const namespaces = knownTexts(fieldOf(generate, 'namespace'));
  return namespaces === undefined ? [] : [{ namespaces }];
}

function knownTexts(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' && value !== '' && !value.includes('{{') ? [value] : undefined;
}

/** Whether conditions show that the namespace of the registry is none of its namespaces. */
function leavesOut(conditions: unknown): boolean {
  const all = Array.isArray(conditions) ? conditions : itemsOf(fieldOf(conditions, 'all'));
  return all.some((condition) => {
    const [key, operator, value] = ['key', 'operator', 'value'].map((field) => fieldOf(condition, field));
    if (typeof key !== 'string' || typeof operator !== 'string' || !OWN_NAMESPACE.test(key)) return false;
    const texts = [value].flat().map(String);
    if (!COMPARISON.test(operator) || texts.some((each) => each.includes('{{'))) return false;
    return operator.includes('Not') === isNamedBy(REGISTRY_NAMESPACE, texts);
  });
}

const OWN_NAMESPACE = /\brequest\.(?:namespace|object\.metadata\.namespace)\b/;
const COMPARISON = /^(?:Not)?Equals?$|In$/;
