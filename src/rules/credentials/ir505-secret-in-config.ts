import { remove, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { USER_SECRET_NAME } from '../../core/names';
import { apiSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import { isPlaceholder } from '../../core/placeholder';
import type { Rule } from '../engine/rule';
import { credentialsIn } from '../facts/credential-of-storage';
import { isLiveField } from '../facts/live-field';

const PROXIES = ['http', 'https'] as const;

export const ir505: Rule = {
  id: 'IR505',
  severity: Severity.ERROR,
  title: 'Secret in the Config',
  why: 'httpSecret signs the state of uploads: anyone who knows httpSecret can forge this state. A proxy URL with user and password gives access to the proxy. Keys of the storage, which the Config has no field for, give access to all images. Everyone who can read the repository, its history or a clone can read them.',
  source: apiSource('imageregistry/v1 ImageRegistrySpec.httpSecret, ImageRegistryConfigProxy'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  aboutFile: true,
  examples: {
    line: 8,
    failing: configYaml('replicas: 1\nproxy:\n  https: http://user:password@proxy.example.com:3128'),
    passing: configYaml('replicas: 1\nproxy:\n  https: http://proxy.example.com:3128'),
  },
  *check(cluster) {
    for (const { manifest, valid, errors } of cluster.ofKind('Config')) {
      const { httpSecret = '', proxy } = valid.spec ?? {};
      const isAsked = (...path: readonly string[]) => !isLiveField(manifest, ['spec', ...path]);
      if (httpSecret !== '' && !isPlaceholder(httpSecret) && isAsked('httpSecret')) {
        yield {
          manifest,
          path: ['spec', 'httpSecret'],
          found: 'a secret (not shown)',
          expected: 'no field, since the Operator generates it',
          fix: 'remove spec.httpSecret here and in the live Config: the Operator then generates a new one; let the GitOps tool ignore differences in this field',
          edit: suggested(remove(['spec', 'httpSecret'])),
        };
      }
      for (const { kind, path } of errors) {
        for (const at of kind === 'unknown' ? credentialsIn(manifest, path) : [])
          yield {
            manifest,
            path: at,
            found: 'a secret (not shown)',
            expected: `no credentials in the Config; the Operator reads them from Secret ${USER_SECRET_NAME}`,
            fix: `remove the field; create a new key at the storage, because everyone who reads the file knows this one, and put the new key into Secret ${USER_SECRET_NAME}, for example with an ExternalSecret`,
          };
      }
      for (const scheme of PROXIES) {
        if (!holdsUser(proxy?.[scheme] ?? '') || !isAsked('proxy', scheme)) continue;
        yield {
          manifest,
          path: ['spec', 'proxy', scheme],
          found: 'a URL with user information (not shown)',
          expected: 'a URL without credentials',
          fix: `set spec.proxy.${scheme} to a proxy that accepts the cluster without a password; change this password at the proxy, because everyone who reads the file knows it`,
        };
      }
    }
  },
};

/** Whether the authority of the URL, which ends at the first `/`, `?` or `#`, contains user information. */
function holdsUser(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:\/\/)?[^/?#]+@/i.test(url) && !isPlaceholder(url);
}
