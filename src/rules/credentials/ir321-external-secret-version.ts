import { safe, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { externalSecretYaml } from '../examples/example-objects';
import { registryExternalSecrets } from './registry-external-secrets';
import type { Rule } from '../engine/rule';

const OLD = 'external-secrets.io/v1beta1';
const NEW = 'external-secrets.io/v1';
const EXAMPLE = externalSecretYaml('registry-tls', REGISTRY_NAMESPACE, ['tls.crt', 'tls.key']);

export const ir321: Rule = {
  id: 'IR321',
  severity: Severity.WARNING,
  title: 'ExternalSecret in version v1beta1',
  why: 'Current versions of the External Secrets Operator do not serve v1beta1: after the update the object cannot be applied, and the Secret is no longer refreshed.',
  source: 'external-secrets/external-secrets apis/externalsecrets/v1beta1 ExternalSecret',
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 1, failing: EXAMPLE.replace(NEW, OLD), passing: EXAMPLE },
  *check(cluster) {
    for (const manifest of registryExternalSecrets(cluster)) {
      if (manifest.apiVersion !== OLD) continue;
      yield {
        manifest,
        path: ['apiVersion'],
        found: OLD,
        expected: NEW,
        fix: `set apiVersion to ${NEW}, and change no other field; External Secrets Operator serves v1 since 0.16, and no longer serves v1beta1 since 0.17`,
        edit: safe(set(['apiVersion'], NEW)),
      };
    }
  },
};
