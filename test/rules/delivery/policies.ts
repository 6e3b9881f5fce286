/** An entry of `object-templates` in which an object is the Config, unless told otherwise; `settings` stand in its first line. */
export function template(
  settings: string,
  object = 'apiVersion: imageregistry.operator.openshift.io/v1, kind: Config',
): string {
  return `{${settings}, objectDefinition: {${object}, metadata: {name: cluster}, spec: {replicas: 2}}}`;
}

/** A ConfigurationPolicy; its first template stands in line 7, or in line 8 beside a line of `settings`. */
export function configurationPolicy(templates: readonly string[], settings = ''): string {
  return `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: image-registry, namespace: policies}
spec:
  remediationAction: enforce
${settings === '' ? '' : `  ${settings}\n`}  object-templates:
${templates.map((each) => `  - ${each}\n`).join('')}`;
}

/** A Policy in which each of the given policies is a template of its own; the first begins in line 6. */
export function policy(...policies: readonly string[]): string {
  return `apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: image-registry, namespace: policies}
spec:
  policy-templates:
${policies.map((each) => `  - objectDefinition:\n${each.replace(/^(?=.)/gm, '      ')}`).join('')}`;
}

/** A PolicyGenerator of one manifest: settings of all policies, of its policy, and of the manifest, in flow style. */
export function policyGenerator(defaults: string, own: string, manifest: string): string {
  return `apiVersion: policy.open-cluster-management.io/v1
kind: PolicyGenerator
metadata: {name: image-registry}
policyDefaults: {namespace: policies${defaults}}
policies:
- {name: registry${own}, manifests: [{${manifest}}]}
`;
}

/** A PolicyGenTemplate of one file: settings of all, and of the file, in flow style. */
export function policyGenTemplate(defaults: string, file: string): string {
  return `apiVersion: ran.openshift.io/v1
kind: PolicyGenTemplate
metadata: {name: image-registry, namespace: policies}
spec: {mcp: master${defaults}, sourceFiles: [{${file}}]}
`;
}
