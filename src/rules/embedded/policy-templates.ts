import { valueAt, type FieldPath } from '../../core/field-path';
import { groupKind, type Manifest } from '../../core/manifest';
import { fieldOf, itemsOf } from '../../core/record';
import { isConfig } from '../../schema/kinds/kinds';
import { readValues } from '../../yaml/read-values';
import type { Cluster } from '../engine/cluster';
import { isDisabledPolicy, isInforming } from './reading/compliance';
import { generatedManifests, generatedSources, type Setting } from './reading/generated-manifests';
import { sourceFile } from './reading/source-files';

/** A template of a policy for an object. */
export interface ObjectTemplate {
  readonly manifest: Manifest;
  readonly object: unknown;
  /** A setting of the template, else of its policy. */
  readonly setting: (name: string) => Setting;
}

export function configTemplates(cluster: Cluster): ObjectTemplate[] {
  return enforcedTemplates(cluster).filter(({ object }) => isConfig(object));
}

/** The templates that RHACM enforces on managed clusters, and those of which a generator makes such. */
export function enforcedTemplates({ manifests }: Pick<Cluster, 'manifests'>): ObjectTemplate[] {
  return manifests.flatMap((manifest) => {
    const key = groupKind(manifest);
    const templates = Object.hasOwn(TEMPLATES, key) ? TEMPLATES[key]?.(manifest) : undefined;
    return (templates ?? []).map((each) => ({ manifest, ...each })).filter((template) => !isIdle(template));
  });
}

/**
 * A policy that only informs, or that is disabled, changes nothing. The action of a Policy overrides those of the policies in it.
 */
function isIdle({ manifest, setting }: ObjectTemplate): boolean {
  // A PolicyGenerator has the setting of the Policies that it makes.
  if (isDisabledPolicy(manifest) || setting('disabled').value === true) return true;
  const ofPolicy = manifest.kind === 'Policy' ? valueAt(manifest, ['spec', 'remediationAction']) : undefined;
  const action = ofPolicy ?? setting('remediationAction').value;
  return isInforming(action);
}

type Template = Omit<ObjectTemplate, 'manifest'>;

const TEMPLATES: Readonly<Record<string, (manifest: Manifest) => Template[]>> = {
  'policy.open-cluster-management.io/ConfigurationPolicy': (policy) => templatesBelow(policy, ['spec']),
  'policy.open-cluster-management.io/Policy': (policy) =>
    itemsOf(valueAt(policy, ['spec', 'policy-templates'])).flatMap((_, index) =>
      templatesBelow(policy, ['spec', 'policy-templates', index, 'objectDefinition', 'spec']),
    ),
  'policy.open-cluster-management.io/PolicyGenerator': (generator) =>
    generatedManifests(generator).flatMap(({ path, setting }) => {
      const manifest = valueAt(generator, path);
      const objects = [sourceFile(fieldOf(manifest, 'path')), ...itemsOf(fieldOf(manifest, 'patches'))];
      return [{ object: objects.find(isConfig) ?? objects[0], setting }];
    }),
  'ran.openshift.io/PolicyGenTemplate': (template) =>
    generatedSources(template).map(({ path, setting }) => ({
      object: sourceFile(valueAt(template, [...path, 'fileName'])),
      setting,
    })),
};

/** The templates in the spec of a ConfigurationPolicy, also those in a text, as far as it is YAML. */
function templatesBelow(policy: Manifest, spec: FieldPath): Template[] {
  const raw = valueAt(policy, [...spec, 'object-templates-raw']);
  const texts = typeof raw === 'string' ? readValues(raw).values : [];
  return [
    ...templatesIn(policy, spec, 'object-templates', valueAt(policy, [...spec, 'object-templates'])),
    ...texts.flatMap(({ value }) => templatesIn(policy, spec, 'object-templates-raw', value)),
  ];
}

function templatesIn(policy: Manifest, spec: FieldPath, field: string, templates: unknown): Template[] {
  return itemsOf(templates).map((template, index) => ({
    object: fieldOf(template, 'objectDefinition'),
    setting: (name: string) => {
      const own = fieldOf(template, name);
      const ofPolicy = own === undefined ? valueAt(policy, [...spec, name]) : undefined;
      return ofPolicy === undefined
        ? { value: own, path: [...spec, field, index, name] }
        : { value: ofPolicy, path: [...spec, name] };
    },
  }));
}

/** A ConfigurationPolicy for the Config, for the examples of rules. */
export function policyYaml(complianceType: string, pruneObjectBehavior = 'None'): string {
  return `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata:
  name: image-registry
  namespace: policies
spec:
  remediationAction: enforce
  pruneObjectBehavior: ${pruneObjectBehavior}
  object-templates:
  - complianceType: ${complianceType}
    objectDefinition:
      apiVersion: imageregistry.operator.openshift.io/v1
      kind: Config
      metadata:
        name: cluster
      spec:
        replicas: 2
`;
}
