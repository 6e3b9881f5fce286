import { CONFIG_NAMESPACE } from '../../core/names';

/** YAML of the singletons with the given spec, for the examples of rules. */
export function configYaml(spec: string): string {
  return singletonYaml('imageregistry.operator.openshift.io/v1', 'Config', spec);
}

export function prunerYaml(spec: string): string {
  return singletonYaml('imageregistry.operator.openshift.io/v1', 'ImagePruner', spec);
}

export function imageYaml(spec: string): string {
  return singletonYaml('config.openshift.io/v1', 'Image', spec);
}

export function secretYaml(name: string, data: string): string {
  return `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: openshift-image-registry
stringData:
${indent(data)}
`;
}

/** A Secret with keys that have no values, because an example has no secrets. */
export function secretKeysYaml(name: string, keys: readonly string[]): string {
  return secretYaml(name, ['# The values are left out.', ...keys.map((key) => `${key}: ""`)].join('\n'));
}

export function configMapYaml(namespace: string, name: string, data: string): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  namespace: ${namespace}
data:
${indent(data)}
`;
}

export function claimYaml(accessMode: string, namespace = 'openshift-image-registry'): string {
  return `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: registry-data
  namespace: ${namespace}
spec:
  accessModes: [${accessMode}]
  resources:
    requests:
      storage: 100Gi
`;
}

/** Several documents of one file. */
export function documents(...texts: string[]): string {
  return texts.join('---\n');
}

function singletonYaml(apiVersion: string, kind: string, spec: string): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: cluster\nspec:\n${indent(spec)}\n`;
}

function indent(text: string): string {
  return text.trim().replace(/^(?=.)/gm, '  ');
}

/** A ConfigMap with one multi-line entry. */
export function caMapYaml(namespace: string, name: string, key: string, text: string): string {
  return configMapYaml(namespace, name, `${key}: |\n${indent(text)}`);
}

/** An Image that trusts a CA for a host, and the ConfigMap with it. */
export function trustedCaYaml(key: string, text: string): string {
  return documents(
    caMapYaml(CONFIG_NAMESPACE, 'registry-cas', key, text),
    imageYaml('additionalTrustedCA:\n  name: registry-cas'),
  );
}

/** A Config that stores images on the claim of `claimYaml`. */
export const CONFIG_ON_CLAIM = configYaml(
  'replicas: 2\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data',
);
