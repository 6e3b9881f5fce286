import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { Platform } from '../../platforms/platform';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

/** The Azure cloud of a user-provided account, if it is not the public cloud. */
const CLOUDS: Partial<Record<Platform, readonly [name: string, ...aliases: string[]]>> = {
  [Platform.AZURE_GOV]: ['AzureUSGovernmentCloud', 'AzureUSGovernment'],
  [Platform.AZURE_STACK_HUB]: ['AzureStackCloud'],
};

export const ir404: Rule = {
  id: 'IR404',
  severity: Severity.ERROR,
  title: 'Azure account without cloudName outside the public cloud',
  why: 'The Operator takes the cloud from the cluster only if no account is named. If an account is named, an empty cloudName means the public cloud, where the account does not exist.',
  source: operatorSource('pkg/storage/azure/azure.go', 'CreateStorage'),
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  dependsOnPlatform: ({ id }) => CLOUDS[id],
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: exampleWith(''),
    passing: exampleWith('\n    cloudName: AzureUSGovernmentCloud'),
    platform: Platform.AZURE_GOV,
  },
  *check(cluster) {
    const names = cluster.platform === undefined ? undefined : CLOUDS[cluster.platform.id];
    if (names === undefined) return;
    const [cloud] = names;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { accountName = '', cloudName = '' } = valid.spec?.storage?.azure ?? {};
      // The Azure SDK ignores case: autorest/azure/environments.go EnvironmentFromName.
      const isRight = names.some((name) => name.toLowerCase() === cloudName.toLowerCase());
      if (isRight || (accountName === '' && cloudName === '')) continue;
      yield {
        manifest,
        path: ['spec', 'storage', 'azure', 'cloudName'],
        found: cloudName === '' ? 'none, which with an accountName means the Azure public cloud' : cloudName,
        expected: cloud,
        fix: `set spec.storage.azure.cloudName to ${cloud}, the cloud in which this cluster and its account are`,
        edit: suggested(set(['spec', 'storage', 'azure', 'cloudName'], cloud)),
      };
    }
  },
};

function exampleWith(cloudName: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  azure:\n    accountName: layers\n    container: images${cloudName}`,
  );
}
