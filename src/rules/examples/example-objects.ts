/** An ExternalSecret with the given keys and all API defaults set, for the examples of rules. */
export function externalSecretYaml(name: string, namespace: string, keys: readonly string[]): string {
  const data = keys.map(
    (key) =>
      `  - secretKey: ${key}\n    remoteRef:\n      key: ${name}\n      property: ${key}\n      conversionStrategy: Default\n      decodingStrategy: None\n      metadataPolicy: None\n`,
  );
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  data:
${data.join('')}`;
}

/** An ExternalSecret in the namespace of the registry whose keys only the store knows. */
export function extractedSecretYaml(name: string): string {
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${name}
  namespace: openshift-image-registry
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  dataFrom:
  - extract:
      key: ${name}
      conversionStrategy: Default
      decodingStrategy: None
      metadataPolicy: None
`;
}

/** The same object with annotations. */
export function annotated(yaml: string, annotations: Readonly<Record<string, string>>): string {
  const lines = Object.entries(annotations).map(([key, value]) => `    ${key}: ${value}\n`);
  return yaml.replace(/^( {2}name: .*\n)/m, `$1  annotations:\n${lines.join('')}`);
}
