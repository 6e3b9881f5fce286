import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { secretBroughtBy } from '../../credentials';
import { keyPlace } from '../../credentials/key-place';
import { extractedSecretYaml } from '../examples/example-objects';
import { secretYaml } from '../examples/example-yaml';
import { EXAMPLE_LEAF } from '../examples/example-certificates';
import { keyList } from '../engine/key-list';
import type { Rule } from '../engine/rule';
import { besideCertificates, hasOnlyCertificates } from './beside-certificates';
import { PRIVATE_SECRET_NAME } from '../../operator/container/env';
import { BACKENDS } from '../../storage';
import { NEWEST_RELEASE } from '../../core/release';

const TLS_SOURCE = 'kubernetes/website content/en/docs/concepts/security/secrets-good-practices.md Good practices';

export const ir504: Rule = {
  id: 'IR504',
  severity: Severity.ERROR,
  title: 'Secret in Git',
  why: 'Everyone who can read the repository, its history or a clone can read the credentials, even after they are removed from Git. base64 is not encryption. Certificates are public, so they are not reported.',
  source: TLS_SOURCE,
  scope: 'object',
  acknowledgeable: true,
  degradesNothing: true,
  aboutFile: true,
  examples: {
    line: 7,
    failing: secretYaml('registry-tls', `tls.key: key\ntls.crt: |\n${EXAMPLE_LEAF.replace(/^/gm, '  ')}`),
    passing: extractedSecretYaml('registry-tls'),
  },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      const secret = secretBroughtBy(manifest);
      if (secret?.namespace !== REGISTRY_NAMESPACE) continue;
      const keys = [...new Set(secret.clearKeys)].filter((key) => !hasOnlyCertificates(manifest, key));
      const [first] = keys;
      if (first === undefined) continue;
      const isOfCertificates = keys.length === 1 && /\.(?:crt|cacrt)$/.test(first);
      const beside = isOfCertificates ? besideCertificates(manifest, first) : undefined;
      yield {
        manifest,
        path: keyPlace(manifest, first),
        found: beside ?? `values of ${keyList(keys)}, which everyone with access to the repository can read`,
        expected: `no value in Git${beside === undefined ? '' : ', unless it contains only certificates (certificates are public)'}`,
        fix: `${beside === undefined ? '' : 'keep only the certificates (PEM blocks) in this value, or '}${instead(secret.name, keys)}; if the file is in Git already, create new credentials, too, because the old ones stay in its history. If the file is never in Git, acknowledge IR504`,
        reference: sourceOf(keys) ?? TLS_SOURCE,
      };
    }
  },
};

function instead(name: string, keys: readonly string[]): string {
  if (name === PRIVATE_SECRET_NAME) return 'remove this Secret from the input: the Operator writes it';
  const brought = 'replace this Secret with an ExternalSecret or a SealedSecret';
  if (sourceOf(keys) !== undefined) return `${brought} (in TypeScript: StorageCredentials.externalSecret)`;
  // The key of a route's certificate.
  return keys.includes('tls.key')
    ? `let cert-manager issue the certificate (in TypeScript: prop certificate of the route), or ${brought}`
    : brought;
}

/** The documentation of the backend whose keys they are. */
function sourceOf(keys: readonly string[]): string | undefined {
  return BACKENDS.find((backend) =>
    backend.credentialSets(NEWEST_RELEASE).some((set) => set.keys.some((key) => keys.includes(key))),
  )?.secretSource;
}
