import { Severity } from '../../core/finding';
import { nearest } from '../../core/nearest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { externalSecretYaml } from '../examples/example-objects';
import { keyList } from '../engine/key-list';
import { isLive } from '../../core/live-object';
import { broughtSecrets, secretsOfConfigs, userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

const KEYS = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];

export const ir217: Rule = {
  id: 'IR217',
  severity: Severity.ERROR,
  title: 'Credentials under a name that nobody reads',
  why: `The Operator reads the user's credentials from ${USER_SECRET_NAME} only. Under any other name they are ignored, and the cluster's own credentials are used or missed; image-registry-private-configuration itself it overwrites.`,
  source: operatorSource('pkg/defaults/defaults.go', 'ImageRegistryPrivateConfigurationUser'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: {
    line: 4,
    failing: exampleWith('image-registry-private-configuration'),
    passing: exampleWith(USER_SECRET_NAME),
  },
  *check(cluster) {
    if (userSecrets(cluster).length > 0) return;
    const named = secretsOfConfigs(cluster);
    for (const { manifest, secret } of broughtSecrets(cluster)) {
      const { name, namespace, keys = [] } = secret;
      if (namespace !== REGISTRY_NAMESPACE || name === USER_SECRET_NAME || named.has(name) || isLive(manifest))
        continue;
      const holdsCredentials = keys.some((key) => key.startsWith('REGISTRY_STORAGE_'));
      if (!holdsCredentials && nearest(name, [USER_SECRET_NAME]) === undefined) continue;
      yield {
        manifest,
        path: name === manifest.metadata.name ? ['metadata', 'name'] : ['spec', 'target', 'name'],
        found: keyList([name]),
        expected: USER_SECRET_NAME,
        fix: `name it ${USER_SECRET_NAME}`,
      };
    }
  },
};

function exampleWith(name: string): string {
  return externalSecretYaml(name, REGISTRY_NAMESPACE, KEYS);
}
