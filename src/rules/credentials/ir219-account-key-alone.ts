import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { Platform } from '../../platforms/platform';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { OR_CREDENTIALS_OF_CLUSTER, userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

const KEY = 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY';
const EXISTING = { accountName: 'storage account', container: 'container' } as const;
const NAMES = ['accountName', 'container'] as const;

export const ir219: Rule = {
  id: 'IR219',
  severity: Severity.ERROR,
  title: 'Azure account key without account or container',
  why: 'If the user gives an account key, the Operator creates nothing on Azure. If the account or the container is missing, it reports no error: it rolls out a registry with an empty account name or an empty container name.',
  source: operatorSource('pkg/storage/azure/azure.go', 'CreateStorage'),
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  aboutMissing: true,
  acknowledgeable: false,
  examples: { line: 27, failing: exampleWith(''), passing: exampleWith('\n    container: images') },
  *check(cluster) {
    // The ARO service sets both fields in the live Config, and an apply keeps them.
    if (cluster.platform?.id === Platform.ARO) return;
    const source = userSecrets(cluster).find(({ secret }) => secret.keys?.includes(KEY) ?? true);
    for (const { manifest, valid } of source === undefined ? [] : cluster.ofKind('Config')) {
      const azure = valid.spec?.storage?.azure;
      const missing = NAMES.filter((name) => (azure?.[name] ?? '') === '');
      if (azure === undefined || missing.length === 0) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 'azure'],
        found: `no ${missing.join(' and no ')}, although ${USER_SECRET_NAME} has ${KEY}`,
        expected: 'accountName and container, because with an account key the Operator creates neither',
        fix: `set ${missing.map((name) => `spec.storage.azure.${name} to an existing ${EXISTING[name]}`).join(' and ')}; ${OR_CREDENTIALS_OF_CLUSTER}`,
        related: source?.manifest,
      };
    }
  },
};

function exampleWith(container: string): string {
  return documents(
    externalSecretYaml(USER_SECRET_NAME, REGISTRY_NAMESPACE, [KEY]),
    configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  azure:\n    accountName: layers${container}`),
  );
}
