import { valueAt, type FieldPath } from '../../core/field-path';
import { apiGroup, type Manifest } from '../../core/manifest';
import { fieldOf, itemsOf } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import { readValues } from '../../yaml/read-values';
import type { Cluster } from '../engine/cluster';
import { generatedManifests, generatedSources, type Setting } from './reading/generated-manifests';
import { sourceFile } from './reading/source-files';

/** A template of a policy for the Config of the registry. */
export interface ConfigTemplate {
  readonly manifest: Manifest;
  /** A setting of the template, else of its policy. */
  readonly setting: (name: string) => Setting;
}

/** The templates that RHACM enforces on managed clusters, and those of which a generator makes such. */
export function configTemplates({ manifests }: Cluster): ConfigTemplate[] {
  return manifests.flatMap((manifest) => {
    const key = `${apiGroup(manifest.apiVersion)}/${manifest.kind}`;
    const settings = Object.hasOwn(SETTINGS, key) ? SETTINGS[key]?.(manifest) : undefined;
    return (settings ?? []).map((setting) => ({ manifest, setting })).filter((template) => !isInformed(template));
  });
}

/** A policy that only informs changes nothing. The action of a Policy overrides those of the policies in it. */
function isInformed({ manifest, setting }: ConfigTemplate): boolean {
  const ofPolicy = manifest.kind === 'Policy' ? valueAt(manifest, ['spec', 'remediationAction']) : undefined;
  const action = ofPolicy ?? setting('remediationAction').value;
  return typeof action === 'string' && /^inform(only)?$/i.test(action);
}

type SettingsOf = (manifest: Manifest) => ConfigTemplate['setting'][];

const SETTINGS: Readonly<Record<string, SettingsOf>> = {
  'policy.open-cluster-management.io/ConfigurationPolicy': (policy) => settingsBelow(policy, ['spec']),
  'policy.open-cluster-management.io/Policy': (policy) =>
    itemsOf(valueAt(policy, ['spec', 'policy-templates'])).flatMap((_, index) =>
      settingsBelow(policy, ['spec', 'policy-templates', index, 'objectDefinition', 'spec']),
    ),
  'policy.open-cluster-management.io/PolicyGenerator': (generator) =>
    generatedManifests(generator).flatMap(({ path, setting }) => {
      const manifest = valueAt(generator, path);
      const objects = [sourceFile(fieldOf(manifest, 'path')), ...itemsOf(fieldOf(manifest, 'patches'))];
      return objects.some((object) => kindOf(object) === 'Config') ? [setting] : [];
    }),
  'ran.openshift.io/PolicyGenTemplate': (template) =>
    generatedSources(template).flatMap(({ path, setting }) =>
      kindOf(sourceFile(valueAt(template, [...path, 'fileName']))) === 'Config' ? [setting] : [],
    ),
};

/** The settings of the templates in the spec of a ConfigurationPolicy, also of those in a text, as far as it is YAML. */
function settingsBelow(policy: Manifest, spec: FieldPath): ConfigTemplate['setting'][] {
  const raw = valueAt(policy, [...spec, 'object-templates-raw']);
  const texts = typeof raw === 'string' ? readValues(raw).values : [];
  return [
    ...settingsIn(policy, spec, 'object-templates', valueAt(policy, [...spec, 'object-templates'])),
    ...texts.flatMap(({ value }) => settingsIn(policy, spec, 'object-templates-raw', value)),
  ];
}

function settingsIn(policy: Manifest, spec: FieldPath, field: string, templates: unknown): ConfigTemplate['setting'][] {
  return itemsOf(templates).flatMap((template, index) => {
    if (kindOf(fieldOf(template, 'objectDefinition')) !== 'Config') return [];
    const path = [...spec, field, index];
    return [
      (name: string) => {
        const own = fieldOf(template, name);
        const ofPolicy = own === undefined ? valueAt(policy, [...spec, name]) : undefined;
        return ofPolicy === undefined
          ? { value: own, path: [...path, name] }
          : { value: ofPolicy, path: [...spec, name] };
      },
    ];
  });
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
