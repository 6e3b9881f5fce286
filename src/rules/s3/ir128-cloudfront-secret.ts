import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { kubernetesSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir128: Rule = {
  id: 'IR128',
  severity: Severity.ERROR,
  title: 'CloudFront key without the name of its Secret',
  why: 'The Operator mounts the private key of CloudFront from this Secret. Without the name of the Secret or the name of the key, the API server rejects the Deployment, and the registry is not deployed.',
  source: kubernetesSource('pkg/apis/core/validation/validation.go', 'validateSecretVolumeSource'),
  scope: 'object',
  acknowledgeable: false,
  leadsTo: /secret\.secretName: Required value/,
  examples: { line: 17, failing: exampleWith('""'), passing: exampleWith('cloudfront') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { privateKey } = valid.spec?.storage?.s3?.cloudFront ?? {};
      if (privateKey === undefined) continue;
      const { name = '', key } = privateKey;
      const path = ['spec', 'storage', 's3', 'cloudFront', 'privateKey'];
      if (name === '') yield { manifest, path: [...path, 'name'], ...missing('the name of the Secret') };
      if (key === '') yield { manifest, path: [...path, 'key'], ...missing('the name of a key in the Secret') };
    }
  },
};

function missing(what: string): Readonly<Record<'found' | 'expected' | 'fix', string>> {
  return {
    found: 'no name',
    expected: what,
    fix: `write ${what} that holds the private key of CloudFront; the Secret is in namespace ${REGISTRY_NAMESPACE}`,
  };
}

function exampleWith(name: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: eu-central-1\n    cloudFront:\n      baseURL: https://d111111abcdef8.cloudfront.net\n      keypairID: K2JCJMDEHXQW5F\n      privateKey:\n        key: private.pem\n        name: ${name}`,
  );
}
