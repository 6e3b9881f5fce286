import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import { externalSecretYaml } from '../examples/example-objects';
import { misplaced } from '../facts/misplaced';
import { broughtSecrets, userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

const KEYS = ['REGISTRY_STORAGE_S3_ACCESSKEY', 'REGISTRY_STORAGE_S3_SECRETKEY'];

export const ir216: Rule = {
  id: 'IR216',
  severity: Severity.ERROR,
  title: 'Credentials in the wrong namespace',
  why: "The Operator reads the user's credentials only from the namespace of the registry. In another namespace it does not find the Secret. Then it uses the cluster's credentials, or fails if there are none.",
  source: operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 5, failing: exampleIn('openshift-config'), passing: exampleIn(REGISTRY_NAMESPACE) },
  *check(cluster) {
    if (userSecrets(cluster).length > 0) return;
    for (const { manifest, secret } of broughtSecrets(cluster)) {
      if (secret.name !== USER_SECRET_NAME) continue;
      yield misplaced(manifest, REGISTRY_NAMESPACE, 'the Operator reads these credentials in this namespace only');
    }
  },
};

function exampleIn(namespace: string): string {
  return externalSecretYaml(USER_SECRET_NAME, namespace, KEYS);
}
