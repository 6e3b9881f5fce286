/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { isConfig, isOfManagedKind } from '../../schema/kinds/kinds';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { Cluster, JudgedObject } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import type { CertainStop } from '../facts/certain-stops';
import { userSecrets } from '../facts/named-secrets';

const ID = 'IR236';
const KEYS = ['REGISTRY_STORAGE_SWIFT_USERNAME', 'REGISTRY_STORAGE_SWIFT_PASSWORD'];

export const ir236: Rule = {
  id: ID,
  severity: Severity.ERROR,
  title: 'The Operator stops with an error',
  why: 'With these objects, every sync of the Operator ends with an error or a panic, or the API server rejects what the Operator applies. All later steps never run. The message is the one that the Operator reports: no other rule names the cause.',
  source: operatorSource('pkg/resource/generator.go', 'Apply'),
  leadsTo: /./,
  scope: 'cluster',
  aboutMissing: true,
  acknowledgeable: false,
  examples: { line: 35, failing: exampleWith(''), passing: exampleWith('\n    domain: Default') },
  *check(cluster) {
    if (!isWorthPrediction(cluster) || cluster.hasErrorsBeside(ID)) return;
    const [credentials] = userSecrets(cluster);
    for (const { manifest, message, backend } of stopsIn(cluster)) {
      const stop = {
        manifest,
        found: `objects with which the Operator stops: ${message}`,
        expected: 'objects with which it gets to its last step',
      };
      yield backend === undefined
        ? { ...stop, path: ['spec'], fix: 'correct what the message names' }
        : {
            ...stop,
            path: ['spec', 'storage', backend],
            fix: `correct spec.storage.${backend}, or the credentials in ${USER_SECRET_NAME}, as the message says`,
            related: credentials?.manifest,
          };
    }
  },
};

/** Loaded where it is needed: it is as large as all rules. */
function stopsIn(cluster: Cluster): readonly CertainStop[] {
  const { certainStops } = require('../facts/certain-stops') as typeof import('../facts/certain-stops');
  return certainStops(cluster);
}

/**
 * Whether more is given than rules on single fields judge: what the Operator reads beside the Config, such as credentials, or an
 * override of the pods.
 */
function isWorthPrediction(cluster: Cluster): boolean {
  const { manifests } = cluster;
  const beside = manifests.some((each) => !isConfig(each) && (concernsRegistry(each) || isNamespace(each)));
  return manifests.some(isOfManagedKind) && (beside || cluster.ofKind('Config').some(hasOverride));
}

function hasOverride({ valid }: JudgedObject<'Config'>): boolean {
  return valid.spec?.unsupportedConfigOverrides !== undefined;
}

function isNamespace({ kind, metadata }: Manifest): boolean {
  return kind === 'Namespace' && metadata.name === REGISTRY_NAMESPACE;
}

function exampleWith(domain: string): string {
  return documents(
    externalSecretYaml(USER_SECRET_NAME, REGISTRY_NAMESPACE, KEYS),
    configYaml(
      `managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Unmanaged\n  swift:\n    container: layers\n    authURL: https://keystone.example.com:13000/v3${domain}`,
    ),
  );
}
