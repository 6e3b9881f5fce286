import { suggested, set } from '../../core/edit';
import { formatFieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import type { Manifest } from '../../core/manifest';
import { nearest } from '../../core/nearest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { PRIVATE_SECRET_NAME } from '../../operator/container/env';
import { externalSecretYaml } from '../examples/example-objects';
import { keyList } from '../engine/key-list';
import { isLive } from '../../core/live-object';
import { broughtSecrets, secretsOfConfigs, userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

const KEYS = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];

export const ir217: Rule = {
  id: 'IR217',
  severity: Severity.ERROR,
  title: 'Credentials Secret with the wrong name',
  why: `The Operator reads the user's credentials from ${USER_SECRET_NAME} only. A Secret with another name is ignored, and the cluster's own credentials are used, if there are any. ${PRIVATE_SECRET_NAME} belongs to the Operator: the Operator and each sync from Git overwrite each other's values.`,
  source: operatorSource('pkg/defaults/defaults.go', 'ImageRegistryPrivateConfigurationUser'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: {
    line: 4,
    failing: exampleWith(PRIVATE_SECRET_NAME),
    passing: exampleWith(USER_SECRET_NAME),
  },
  *check(cluster) {
    const named = secretsOfConfigs(cluster);
    const hasCredentials = userSecrets(cluster).length > 0;
    for (const { manifest, secret } of broughtSecrets(cluster)) {
      const { name, namespace, keys = [] } = secret;
      if (namespace !== REGISTRY_NAMESPACE || name === USER_SECRET_NAME || isLive(manifest)) continue;
      const path = name === manifest.metadata.name ? ['metadata', 'name'] : ['spec', 'target', 'name'];
      if (name === PRIVATE_SECRET_NAME) {
        yield {
          manifest,
          path,
          found: `${name}, which the Operator writes`,
          expected: ONLY_ONE,
          fix: hasCredentials
            ? `remove this ${manifest.kind} from Git, because ${USER_SECRET_NAME} has your credentials already`
            : `set ${formatFieldPath(path)} to ${USER_SECRET_NAME}${sealedAgain(manifest)}`,
        };
        continue;
      }
      const holdsCredentials = keys.some((key) => key.startsWith('REGISTRY_STORAGE_'));
      if (hasCredentials || named.has(name)) continue;
      if (!holdsCredentials && nearest(name, [USER_SECRET_NAME]) === undefined) continue;
      yield {
        manifest,
        path,
        found: keyList([name]),
        expected: ONLY_ONE,
        fix: `set ${formatFieldPath(path)} to ${USER_SECRET_NAME}${sealedAgain(manifest)}`,
        edit: suggested(set(path, USER_SECRET_NAME)),
      };
    }
  },
};

const ONLY_ONE = `${USER_SECRET_NAME}, the only Secret from which the Operator reads credentials of the user`;

/** The values of a SealedSecret can be decrypted under one name only. */
function sealedAgain({ kind }: Manifest): string {
  return kind === 'SealedSecret' ? ', and seal the values again for this name' : '';
}

function exampleWith(name: string): string {
  return externalSecretYaml(name, REGISTRY_NAMESPACE, KEYS);
}
