import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import { isLike } from '../../../core/formats/wildcards';
import { matchesSelector } from '../../../core/label-selector';
import type { Manifest } from '../../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../../core/names';
import { fieldOf, isRecord, itemsOf } from '../../../core/record';
import { readValues } from '../../../yaml/read-values';
import type { Carrier, Load, LoadedObject } from '../reading/carrier';
import { withNamespace } from '../reading/among-all';
import { enforcedBy, isInforming, leftBehindBy } from '../reading/compliance';
import { mentionsRegistry } from '../reading/mentions-registry';
import { unreadableText } from '../reading/text-objects';

/** ConfigurationPolicy of RHACM, with `object-templates` or the same as a text. */
export const configurationPolicyCarrier: Carrier = {
  load: (policy) => [...objectTemplates(policy), ...rawTemplates(policy)],
};

const TEMPLATES = ['spec', 'object-templates'];
const RAW_TEMPLATES = ['spec', 'object-templates-raw'];

function objectTemplates(policy: Manifest): Load[] {
  return listAt(policy, TEMPLATES).flatMap((template, index) =>
    templateLoad(policy, template).map((load) => ({ ...load, path: [...TEMPLATES, index, 'objectDefinition'] })),
  );
}

/** Source: open-cluster-management-io/config-policy-controller controllers/configurationpolicy_controller.go resolveObjectTemplatesRaw. */
function rawTemplates(policy: Manifest): Load[] {
  const text = valueAt(policy, RAW_TEMPLATES);
  if (typeof text !== 'string') return [];
  const { values, unreadable } = readValues(text);
  const loads = values.flatMap(({ value, locate }) =>
    itemsOf(value).flatMap((template, index) =>
      templateLoad(policy, template).map((load) => ({
        ...load,
        path: RAW_TEMPLATES,
        locate: (field: FieldPath) => locate([index, 'objectDefinition', ...field]),
      })),
    ),
  );
  return [...loads, ...(mentionsRegistry(text) ? unreadableText(RAW_TEMPLATES, text, unreadable) : [])];
}

/** Source: open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go RecreateOption. */
const RECREATING: ReadonlySet<string> = new Set(['always', 'ifrequired']);
const ACTION: FieldPath = ['spec', 'remediationAction'];
const DISABLE_TEMPLATES: FieldPath = ['metadata', 'annotations', 'policy.open-cluster-management.io/disable-templates'];

function templateLoad(policy: Manifest, template: unknown): Omit<LoadedObject, 'path'>[] {
  const enforced = enforcedBy(fieldOf(template, 'complianceType'));
  if (enforced === undefined) return [];
  const load = {
    ...enforced,
    leftBehind: leftBehindBy(valueAt(policy, ['spec', 'pruneObjectBehavior']), fieldOf(template, 'objectDefinition')),
    isRecreated: RECREATING.has(String(fieldOf(template, 'recreateOption')).toLowerCase()),
    isReported: isInforming(valueAt(policy, ACTION)),
  };
  return inNamespaces(policy, fieldOf(template, 'objectDefinition')).map((placed) =>
    valueAt(policy, DISABLE_TEMPLATES) === 'true' ? { ...load, ...placed } : { ...load, ...placed, templates: '{{' },
  );
}

/**
 * An object without a namespace in those that the policy selects, of which only the ones that the registry reads matter here.
 * Source: open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go NamespaceSelector.
 */
function inNamespaces(policy: Manifest, object: unknown): Pick<LoadedObject, 'value' | 'amongAll'>[] {
  const [kind, metadata] = [fieldOf(object, 'kind'), fieldOf(object, 'metadata')];
  if (!isRecord(object) || !NAMESPACED.has(String(kind)) || (fieldOf(metadata, 'namespace') ?? '') !== '')
    return [{ value: object }];
  const selector = valueAt(policy, ['spec', 'namespaceSelector']);
  const selected = [REGISTRY_NAMESPACE, CONFIG_NAMESPACE].filter((namespace) => isSelected(selector, namespace));
  const named = selected.filter((namespace) => itemsOf(fieldOf(selector, 'include')).includes(namespace));
  const own = isSelected(selector, ANY_OF_PLATFORM) ? named : selected;
  if (own.length > 0) return own.map((namespace) => ({ value: withNamespace(object, namespace) }));
  // What is for all namespaces, or all of the platform, is mostly for others than the registry.
  return [{ value: object, ...(selected.length === 0 ? {} : { amongAll: selected }) }];
}

/** A namespace of nobody, which only a selector of all of them selects. */
const ANY_OF_PLATFORM = 'openshift-any';

const NAMESPACED: ReadonlySet<string> = new Set([
  ...['ConfigMap', 'Secret', 'PersistentVolumeClaim', 'ServiceAccount', 'Role', 'RoleBinding', 'Job'],
  ...['ExternalSecret', 'SealedSecret', 'ObjectBucketClaim', 'Certificate'],
]);

/** Of the labels of the namespace, only its name is known. */
function isSelected(selector: unknown, namespace: string): boolean {
  const [include, exclude] = ['include', 'exclude'].map((field) => itemsOf(fieldOf(selector, field)).map(String));
  const isLabelled = ['matchLabels', 'matchExpressions'].some((field) => fieldOf(selector, field) !== undefined);
  const isNamed = include?.some((pattern) => isLike(namespace, pattern)) ?? false;
  if (exclude?.some((pattern) => isLike(namespace, pattern)) === true) return false;
  if (!isLabelled) return isNamed;
  const labels = { 'kubernetes.io/metadata.name': namespace };
  return (include?.length === 0 || isNamed) && matchesSelector(labels, selector);
}
