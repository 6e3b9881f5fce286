import { remove, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { hostOfCaKey } from '../../core/formats/registry-host';
import { operatorSource } from '../../core/source';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { trustedCaYaml } from '../examples/example-yaml';
import { OWN_HOSTS } from '../../operator/cluster/registry-hostname';
import type { Rule } from '../engine/rule';
import { namerOf, trustedCaMaps } from './trusted-ca-map';

export const ir510: Rule = {
  id: 'IR510',
  severity: Severity.ERROR,
  title: 'CA entry for the internal registry',
  why: 'Entries of additionalTrustedCA override the entries of the Operator. An entry for the host of the internal registry replaces the CA that signs its certificate: no node can pull from it, and builds fail with an x509 error.',
  source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: {
    line: 7,
    failing: trustedCaYaml('image-registry.openshift-image-registry.svc..5000', EXAMPLE_CA),
    passing: trustedCaYaml('registry.example.com..5000', EXAMPLE_CA),
  },
  *check(cluster) {
    for (const { manifest, valid } of trustedCaMaps(cluster)) {
      for (const field of ['data', 'binaryData'] as const) {
        for (const key of Object.keys({ ...valid[field] }).filter((each) => OWN_HOSTS.includes(hostOfCaKey(each)))) {
          yield {
            manifest,
            path: [field, key],
            found: 'an entry for the internal registry',
            expected: 'entries for other registries only',
            fix: 'remove this key: it replaces the CA that the Operator sets for the internal registry, and then pulls from that registry fail with an x509 error',
            related: namerOf(cluster, manifest),
            edit: suggested(remove([field, key])),
          };
        }
      }
    }
  },
};
