import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import type { Manifest } from '../../../core/manifest';
import { fieldOf, itemsOf } from '../../../core/record';
import { readValues } from '../../../yaml/read-values';
import type { Carrier, Load, LoadedObject } from '../reading/carrier';
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
    value: fieldOf(template, 'objectDefinition'),
  };
  return [valueAt(policy, DISABLE_TEMPLATES) === 'true' ? load : { ...load, templates: '{{' }];
}
