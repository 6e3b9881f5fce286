import { certificatesIn } from '../../core/pem/pem';
import { Severity } from '../../core/finding';
import { EXAMPLE_CA, EXAMPLE_LEAF } from '../examples/example-certificates';
import { trustedCaYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { caEntries, namerOf } from './trusted-ca-map';

export const ir302: Rule = {
  id: 'IR302',
  severity: Severity.WARNING,
  title: 'Server certificate instead of a CA',
  why: 'A certificate that is neither a CA nor self-signed is usually the server certificate itself. Clients that build a certificate chain do not accept it as a trust anchor.',
  source: 'RFC 5280 section 4.2.1.9 Basic Constraints',
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: trustedCaYaml('registry.example.com', EXAMPLE_LEAF),
    passing: trustedCaYaml('registry.example.com', EXAMPLE_CA),
  },
  *check(cluster) {
    for (const { map, key, text } of caEntries(cluster)) {
      for (const certificate of certificatesIn(text)) {
        if (certificate.isCa || certificate.isSelfSigned) continue;
        const { subject, issuer } = certificate;
        yield {
          manifest: map.manifest,
          path: ['data', key],
          found: `${subject}, a certificate that is neither a CA nor self-signed`,
          expected: 'the certificate of a CA',
          fix: `replace it with the certificate of ${issuer}, which issued it; most clients do not accept the certificate of a server as a CA`,
          related: namerOf(cluster, map.manifest),
        };
      }
    }
  },
};
