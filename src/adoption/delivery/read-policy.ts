import { valueAt, type FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf, itemsOf } from '../../core/record';
import { isBucketClaimTemplate } from '../../credentials/bucket-claim-policy';
import { acm } from '../../delivery/acm/acm';
import { textCode, type CodeItem, type ImportedName } from '../code/code';
import { PACKAGE, memberCode } from '../code/value';
import { UNITS } from '../inverse/units';
import { readPlacement } from './read-placement';
import type { Wrapper } from './wrapper';

/** Delivery.acm: a Policy, with its PlacementBinding and its Placement beside it. */
export const policyWrapper: Wrapper = {
  kind: 'Policy',
  read: (policy, beside, chart) => {
    const { name, namespace } = referenceTo(policy);
    const stages = itemsOf(valueAt(policy, TEMPLATES)).map((_, index) => [...TEMPLATES, index, 'objectDefinition']);
    const specs = stages.map((stage) => valueAt(policy, [...stage, 'spec']));
    const placement = placementOf(policy, beside);
    if (namespace === undefined || placement === undefined || specs.length === 0) return undefined;
    const objects = stages.flatMap((stage) => objectsIn(policy, stage));
    const clusters = readPlacement(placement, { name, namespace }, beside);
    const interval = UNITS['Duration']?.(valueAt(specs[0], ['evaluationInterval', 'compliant']));
    const isEnforced = specs.some((spec) => textAt(spec, 'remediationAction') === 'enforce');
    const remediationAction = isEnforced ? 'enforce' : 'inform';
    const severity = textAt(specs[0], 'severity');
    const templates = rendersTemplates(policy, objects);
    const choices = [
      ...member('PolicyRemediationAction', 'remediationAction', remediationAction),
      ...member('PolicySeverity', 'severity', severity),
    ].filter(({ code }) => !DEFAULTS.includes(code));
    return {
      tool: acm({
        name,
        namespace,
        clusters: clusters.choice,
        remediationAction,
        severity,
        templates,
        ...(interval === undefined ? {} : { evaluationInterval: String(interval.plain) }),
      }),
      props: [
        { key: 'namespace', code: textCode(namespace) },
        { key: 'placement', code: clusters.code },
        ...(name === chart ? [] : [{ key: 'name', code: textCode(name) }]),
        ...choices,
        ...(interval === undefined ? [] : [{ key: 'evaluationInterval', code: interval.code }]),
        ...(templates ? [{ key: 'templates', code: 'true' }] : []),
      ],
      uses: [
        { name: 'ClusterPlacement', from: PACKAGE },
        ...choices.flatMap(({ uses }) => uses),
        ...(interval?.uses ?? []),
      ],
      objects,
    };
  },
};

const TEMPLATES = ['spec', 'policy-templates'];
const DEFAULTS = ['PolicyRemediationAction.ENFORCE', 'PolicySeverity.MEDIUM'];

function textAt(spec: unknown, field: string): string {
  const value = fieldOf(spec, field);
  return typeof value === 'string' ? value : '';
}

function placementOf(policy: Manifest, beside: readonly Manifest[]): string | undefined {
  const { name, namespace } = referenceTo(policy);
  const binding = beside.find(
    ({ kind, metadata }) => kind === 'PlacementBinding' && metadata.name === name && metadata.namespace === namespace,
  );
  const placement = valueAt(binding, ['placementRef', 'name']);
  return typeof placement === 'string' ? placement : undefined;
}

/** A stage that waits for a status holds no object of the chart. */
function objectsIn(policy: Manifest, stage: FieldPath): FieldPath[] {
  const list = [...stage, 'spec', 'object-templates'];
  return itemsOf(valueAt(policy, list))
    .map((_, index) => [...list, index, 'objectDefinition'])
    .filter((path) => valueAt(policy, [...path, 'status']) === undefined);
}

function rendersTemplates(policy: Manifest, objects: readonly FieldPath[]): boolean {
  const manifests = objects
    .map((path) => valueAt(policy, path) as Manifest)
    .filter((each) => !isBucketClaimTemplate(each));
  return jsonText(manifests).includes('{{') && !jsonText(policy).includes(DISABLED);
}

const DISABLED = 'policy.open-cluster-management.io/disable-templates';

function member(
  name: string,
  key: string,
  value: string,
): (CodeItem & { readonly key: string; readonly code: string; readonly uses: readonly ImportedName[] })[] {
  const found = memberCode(name, value);
  return found === undefined ? [] : [{ key, ...found }];
}
