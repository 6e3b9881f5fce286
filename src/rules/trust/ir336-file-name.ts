import { rename, suggested } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { isIPv4 } from '../../core/formats/ip-address';
import { CONFIG_NAMESPACE, S3_CA_KEY } from '../../core/names';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { trustedCaYaml } from '../examples/example-yaml';
import type { Rule, Violation } from '../engine/rule';
import type { JudgedObject } from '../engine/cluster';
import { isInjected, SERVICE_CA, TRUSTED_BUNDLE, type InjectedCas } from './injected-cas';
import { namerOf, NODE_CA, trustedCaMaps } from './trusted-ca-map';

/** No host ends with digits: it is a port. */
const ONE_DOT = /^(.*[^.])\.(\d{2,5})$/;
const FILE_NAME = /\.(crt|cer|pem)$/i;

export const ir336: Rule = {
  id: 'IR336',
  severity: Severity.WARNING,
  title: 'CA key is no registry, such as a file name',
  why: 'Each key of the ConfigMap in additionalTrustedCA is the host of a registry. If the key is a file name, the certificates are copied to every node, but used for no registry. The cluster injects CAs under such file names. Two dots, not one, stand before a port.',
  source: NODE_CA,
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: trustedCaYaml('ca-bundle.crt', EXAMPLE_CA),
    passing: trustedCaYaml('registry.example.com', EXAMPLE_CA),
  },
  *check(cluster) {
    const ofStorage = cluster.ofKind('Config').map(({ valid }) => valid.spec?.storage?.s3?.trustedCA?.name);
    // One ConfigMap may serve the S3 endpoint, too.
    const isForStorage = ({ manifest }: JudgedObject, key: string): boolean =>
      key === S3_CA_KEY && ofStorage.includes(manifest.metadata.name);
    for (const map of trustedCaMaps(cluster)) {
      const violation = violationIn(map, namerOf(cluster, map.manifest));
      for (const field of ['data', 'binaryData'] as const) {
        for (const key of Object.keys({ ...map.valid[field] })) {
          if (FILE_NAME.test(key) && !isForStorage(map, key))
            yield violation(
              [field, key],
              `key ${key}, which is not the host of a registry`,
              requestIn(map, key) === undefined ? RENAME : STOP_INJECTION,
            );
          const [, host, port] = ONE_DOT.exec(key) ?? [];
          if (host === undefined || port === undefined || isIPv4(key)) continue;
          yield {
            ...violation(
              [field, key],
              `key ${key}, with one dot before the port`,
              `rename the key to ${host}..${port}`,
            ),
            edit: suggested(rename([field, key], `${host}..${port}`)),
          };
        }
      }
      for (const { path, key } of requestsIn(map)) {
        if (map.valid.data?.[key] !== undefined || isForStorage(map, key)) continue;
        yield violation(
          path,
          `key ${key}, which the cluster injects, and which is not the host of a registry`,
          STOP_INJECTION,
        );
      }
    }
  },
};

const KEYS = 'registry.example.com or registry.example.com..5000 (two dots before the port)';
const RENAME = `rename the key to the host of the registry whose CA it contains, such as ${KEYS}; nodes ignore any other key`;
/** The cluster would inject a key that is renamed again. */
const STOP_INJECTION = `create another ConfigMap in ${CONFIG_NAMESPACE}, without the label or annotation that injects CAs, and with a key for each registry, such as ${KEYS}; then write its name into spec.additionalTrustedCA.name of Image/cluster`;

function violationIn({ manifest }: JudgedObject, related: Violation['related']) {
  return (path: FieldPath, found: string, fix: string): Violation => {
    return { manifest, path, found, expected: 'keys that are hosts of registries', fix, related };
  };
}

function requestsIn(map: JudgedObject<'ConfigMap'>): InjectedCas[] {
  return [TRUSTED_BUNDLE, SERVICE_CA].filter((each) => isInjected(map, each));
}

function requestIn(map: JudgedObject<'ConfigMap'>, key: string): InjectedCas | undefined {
  return requestsIn(map).find((each) => each.key === key);
}
