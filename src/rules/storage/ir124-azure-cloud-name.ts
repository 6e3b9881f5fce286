import { setSuggestion } from '../engine/suggested-edit';
import { inOneChoice } from '../../core/formats/in-one-list';
import { Severity } from '../../core/finding';
import { nearest } from '../../core/nearest';
import { quoted } from '../../core/quoted';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const CLOUDS = ['AzurePublicCloud', 'AzureUSGovernmentCloud', 'AzureChinaCloud', 'AzureGermanCloud', 'AzureStackCloud'];

/** Other names that the SDK knows, and those of the same clouds that are proposed. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['AzureCloud', 'AzurePublicCloud'],
  ['AzureUSGovernment', 'AzureUSGovernmentCloud'],
]);
const KNOWN = [...CLOUDS, ...ALIASES.keys()];

export const ir124: Rule = {
  id: 'IR124',
  severity: Severity.ERROR,
  title: 'Unknown Azure cloud name',
  why: 'The Operator looks up the cloud by name and fails: “There is no cloud environment matching the name”. The storage is never synced.',
  source: 'Azure/go-autorest autorest/azure/environments.go EnvironmentFromName',
  leadsTo: /There is no cloud environment matching the name/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: { line: 12, failing: exampleWith('AzureGovernment'), passing: exampleWith('AzureUSGovernmentCloud') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { cloudName = '' } = valid.spec?.storage?.azure ?? {};
      if (cloudName === '' || KNOWN.some((cloud) => cloud.toLowerCase() === cloudName.toLowerCase())) continue;
      const meant = meantCloud(cloudName);
      yield {
        manifest,
        path: ['spec', 'storage', 'azure', 'cloudName'],
        found: quoted(cloudName),
        expected: inOneChoice(CLOUDS),
        fix:
          meant === undefined
            ? 'write the cloud of the storage account, or remove cloudName for AzurePublicCloud'
            : `write ${meant}`,
        edit: setSuggestion(['spec', 'storage', 'azure', 'cloudName'], cloudName, meant),
      };
    }
  },
};

/** The word that only one cloud has counts more than the letters around it. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/gov/i, 'AzureUSGovernmentCloud'],
  [/china|mooncake/i, 'AzureChinaCloud'],
  [/german/i, 'AzureGermanCloud'],
  [/stack/i, 'AzureStackCloud'],
];

function meantCloud(cloudName: string): string | undefined {
  const [, named] = WORDS.find(([word]) => word.test(cloudName)) ?? [];
  const alike = named ?? nearest(cloudName, KNOWN);
  return alike === undefined ? undefined : (ALIASES.get(alike) ?? alike);
}

function exampleWith(cloudName: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  azure:\n    accountName: layers\n    container: images\n    cloudName: ${cloudName}`,
  );
}
