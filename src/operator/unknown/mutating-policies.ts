import { jsonText } from '../../core/formats/json-text';
import { apiGroup, groupKind, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { namesObjectOfRegistry } from '../../schema/kinds/names-registry';
import { kyvernoRules, type MutatingRule } from './kyverno-rules';
import { mayReachRegistry, textList, type PolicySelection } from './policy-selection';

/**
 * Whether an object is a policy by which a cluster itself changes or deletes objects that others apply, and it may be about an object
 * of the registry. Policies that only validate change nothing.
 */
export function mayMutateRegistry(manifest: Manifest, around: readonly Manifest[]): boolean {
  return rulesOf(manifest).some(
    ({ includes, excludes, acting }) =>
      (acting !== undefined && namesObjectOfRegistry(jsonText(acting))) ||
      includes.some((each) => mayReachRegistry(each, excludes, around)),
  );
}

function rulesOf(manifest: Manifest): MutatingRule[] {
  const group = apiGroup(manifest.apiVersion);
  const spec = manifest['spec'];
  if (group === 'kyverno.io') return inOwnNamespace(manifest, /^Cluster/, kyvernoRules(manifest));
  if (group === 'mutations.gatekeeper.sh') return [gatekeeperRule(manifest)];
  const kind = groupKind(manifest);
  if (BY_CONSTRAINTS.has(kind)) return inOwnNamespace(manifest, /^(?!Namespaced)/, [admissionRule(spec)]);
  // What a policy generates is an expression.
  if (GENERATING.test(kind)) return [{ includes: [], excludes: [], acting: spec }];
  if (kind !== 'admissionregistration.k8s.io/MutatingWebhookConfiguration') return [];
  return itemsOf(manifest['webhooks']).map((webhook) =>
    admissionRule({ ...asRecord(webhook), matchConstraints: webhook }),
  );
}

const BY_CONSTRAINTS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  ...['Mutating', 'Deleting'].flatMap((does) =>
    ['', 'Namespaced'].map((scope) => `policies.kyverno.io/${scope}${does}Policy`),
  ),
]);
const GENERATING = /^policies\.kyverno\.io\/(?:Namespaced)?GeneratingPolicy$/;

/** A policy in a namespace is about objects in it. */
function inOwnNamespace(manifest: Manifest, wide: RegExp, rules: readonly MutatingRule[]): MutatingRule[] {
  const { namespace } = manifest.metadata;
  if (wide.test(manifest.kind) || namespace === undefined) return [...rules];
  return rules.map((rule) => ({
    ...rule,
    includes:
      namespace === REGISTRY_NAMESPACE ? rule.includes.map((each) => ({ ...each, namespaces: [namespace] })) : [],
  }));
}

/** @see open-policy-agent/gatekeeper pkg/mutation/match/match.go */
function gatekeeperRule(manifest: Manifest): MutatingRule {
  const spec = manifest['spec'];
  const match = fieldOf(spec, 'match');
  const applied = fieldOf(spec, 'applyTo') ?? fieldOf(match, 'kinds');
  const isOfPods = manifest.kind === 'AssignImage';
  const name = fieldOf(match, 'name');
  const include: PolicySelection = {
    kinds: isOfPods
      ? [{ groups: [''], kinds: ['Pod'] }]
      : Array.isArray(applied)
        ? applied.map((each) => ({
            groups: textList(fieldOf(each, 'groups') ?? fieldOf(each, 'apiGroups')) ?? ['*'],
            kinds: textList(fieldOf(each, 'kinds')) ?? ['*'],
          }))
        : undefined,
    names: typeof name === 'string' ? [name] : undefined,
    namespaces: textList(fieldOf(match, 'namespaces')),
    excludedNamespaces: textList(fieldOf(match, 'excludedNamespaces')),
    namespaceSelector: fieldOf(match, 'namespaceSelector'),
    labelSelector: fieldOf(match, 'labelSelector'),
  };
  return { includes: [include], excludes: [], acting: spec };
}

/** What selects objects in policies and webhooks of the API server, and in those of Kyverno that are written alike. */
function admissionRule(spec: unknown): MutatingRule {
  const constraints = fieldOf(spec, 'matchConstraints');
  const conditions = [...itemsOf(fieldOf(spec, 'matchConditions')), ...itemsOf(fieldOf(spec, 'conditions'))];
  const rules = itemsOf(fieldOf(constraints, 'resourceRules') ?? fieldOf(constraints, 'rules'));
  if (conditions.some(leavesOut)) return { includes: [], excludes: [], acting: rules };
  const rulesIn = (listed: readonly unknown[]): PolicySelection[] =>
    listed.filter(isChange).map((rule) => ({
      kinds: [
        {
          groups: textList(fieldOf(rule, 'apiGroups')) ?? ['*'],
          kinds: (textList(fieldOf(rule, 'resources')) ?? ['*']).map((each) => each.replace(/\/.*/, '')),
        },
      ],
      names: textList(fieldOf(rule, 'resourceNames')),
      namespaceSelector: fieldOf(constraints, 'namespaceSelector'),
      labelSelector: fieldOf(constraints, 'objectSelector'),
    }));
  return {
    includes: rulesIn(rules),
    excludes: rulesIn(itemsOf(fieldOf(constraints, 'excludeResourceRules'))),
    acting: rules,
  };
}

function isChange(rule: unknown): boolean {
  const operations = textList(fieldOf(rule, 'operations'));
  return operations?.some((each) => ['*', 'CREATE', 'UPDATE'].includes(each)) ?? true;
}

/** Whether an expression shows that the namespace of the registry is none of its namespaces. */
function leavesOut(condition: unknown): boolean {
  const text = fieldOf(condition, 'expression');
  if (typeof text !== 'string' || !/namespace/i.test(text)) return false;
  const only = /namespace\w*\s*==\s*["']([^"']*)["']/i.exec(text)?.[1];
  return only === undefined ? /!.*["']openshift-/s.test(text) : only !== REGISTRY_NAMESPACE && !text.includes('||');
}
