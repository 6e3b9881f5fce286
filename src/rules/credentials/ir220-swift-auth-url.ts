import { Severity } from '../../core/finding';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../../core/names';
import { operatorSource } from '../../core/source';
import type { SwiftStanza } from '../../schema/kinds/storage-spec';
import { externalSecretYaml } from '../examples/example-objects';
import { configYaml, documents } from '../examples/example-yaml';
import { userSecrets } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

const KEYS = ['REGISTRY_STORAGE_SWIFT_USERNAME', 'REGISTRY_STORAGE_SWIFT_PASSWORD'];
const OTHER_KEYS = ['REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID', 'REGISTRY_STORAGE_SWIFT_TOKENID'];

export const ir220: Rule = {
  id: 'IR220',
  severity: Severity.ERROR,
  title: 'Swift credentials without authURL',
  why: "The cluster's credentials contain the URL of the identity service, but the user's credentials do not. So the Config must set authURL. Without authURL, the Operator has no host to connect to, and the storage is never synced.",
  source: operatorSource('pkg/storage/swift/swift.go', 'GetConfig'),
  leadsTo: /host "": empty host|OpenStack: Get "\/": unsupported protocol scheme|Incorrect Auth URL/,
  scope: 'cluster',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: {
    line: 34,
    failing: exampleWith(''),
    passing: exampleWith('\n    authURL: https://keystone.example.com:13000/v3\n    domain: Default'),
  },
  *check(cluster) {
    const [source] = userSecrets(cluster);
    if (source === undefined) return;
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const swift = valid.spec?.storage?.swift;
      if (swift === undefined || (swift.authURL ?? '') !== '') continue;
      yield {
        manifest,
        path: ['spec', 'storage', 'swift', 'authURL'],
        found: `none, with credentials in ${USER_SECRET_NAME}`,
        expected: 'the URL of Keystone, which this Secret cannot contain',
        fix: `set spec.storage.swift.authURL, such as https://keystone.example.com:13000/v3${unset(swift, source.secret.keys)}`,
        related: source.manifest,
      };
    }
  },
};

/**
 * What the Config lacks as well. The Operator authenticates by user name only with exactly one domain. An application credential has
 * its project. Source: gophercloud auth_options.go ToTokenV3CreateMap.
 */
function unset({ domain, domainID, tenant, tenantID }: SwiftStanza, keys: readonly string[] = []): string {
  const [hasUser, hasOther] = [KEYS, OTHER_KEYS].map((all) => all.some((key) => keys.includes(key)));
  if (!hasUser && hasOther) return '';
  const lacks = (...values: readonly (string | undefined)[]): boolean => values.every((value = '') => value === '');
  const condition = hasUser && !hasOther ? '' : ' if the Secret has a password';
  const needed = lacks(domain, domainID)
    ? [`domain${condition}, because the Operator cannot authenticate by user name without it`]
    : [];
  const optional = lacks(tenant, tenantID)
    ? [`tenant${condition === '' ? ' if' : condition + ' and'} the user has no default project`]
    : [];
  return [...needed, ...optional].map((each) => `; also set ${each}`).join('');
}

function exampleWith(authUrl: string): string {
  return documents(
    externalSecretYaml(USER_SECRET_NAME, REGISTRY_NAMESPACE, KEYS),
    configYaml(`replicas: 2\nstorage:\n  managementState: Unmanaged\n  swift:\n    container: layers${authUrl}`),
  );
}
