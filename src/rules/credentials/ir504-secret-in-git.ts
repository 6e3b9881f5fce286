import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { docsSource } from '../../core/source';
import { secretBroughtBy } from '../../credentials';
import { keyPlace } from '../../credentials/key-place';
import { secretYaml } from '../examples/example-yaml';
import { keyList } from '../engine/key-list';
import type { Rule } from '../engine/rule';

export const ir504: Rule = {
  id: 'IR504',
  severity: Severity.ERROR,
  title: 'A secret in Git',
  why: 'Whoever can read the repository, its history or its clones has the credentials, also after they are taken out again. base64 hides nothing.',
  source: docsSource('registry-operator-config-resources-secret-aws'),
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: secretYaml('registry-tls', 'tls.crt: certificate\ntls.key: key'),
    passing: `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: registry-tls
  namespace: openshift-image-registry
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  dataFrom:
  - extract:
      key: registry-tls
`,
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const secret = secretBroughtBy(manifest);
      const [first] = secret?.clearKeys ?? [];
      if (secret?.namespace !== REGISTRY_NAMESPACE || first === undefined) continue;
      yield {
        manifest,
        path: keyPlace(manifest, first),
        found: `readable values of ${keyList(secret.clearKeys)}`,
        expected: 'no secret in Git',
        fix: 'bring it with StorageCredentials.externalSecret; after a leak replace it; or acknowledge IR504 with the reason',
      };
    }
  },
};
