import type { CertificateFacts } from '../../core/pem/certificate';
import { certificatesIn } from '../../core/pem/pem';
import { Severity } from '../../core/finding';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA } from '../examples/example-certificates';
import { trustedCaYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { caEntries, namerOf } from './trusted-ca-map';

const DAY = 24 * 60 * 60 * 1000;
const DAYS_AHEAD = 30;

export const ir301: Rule = {
  id: 'IR301',
  severity: Severity.WARNING,
  title: 'CA certificate that has expired, expires soon or is not yet valid',
  why: `When the certificate is not valid, every connection that relies on it fails with an x509 error: pulls from that registry, or access to the storage if it is the CA of the S3 endpoint. A certificate that expires within ${DAYS_AHEAD} days is reported too.`,
  source: 'RFC 5280 section 4.1.2.5 Validity',
  scope: 'object',
  acknowledgeable: true,
  examples: {
    line: 7,
    failing: trustedCaYaml('registry.example.com', EXAMPLE_EXPIRED_CA),
    passing: trustedCaYaml('registry.example.com', EXAMPLE_CA),
  },
  *check(cluster) {
    for (const { map, key, text } of caEntries(cluster)) {
      for (const certificate of certificatesIn(text)) {
        const problem = validityProblem(certificate, cluster.now);
        if (problem === undefined) continue;
        yield {
          manifest: map.manifest,
          path: ['data', key],
          found: `${certificate.subject}, ${problem.found}`,
          expected: `a certificate that is valid now and for ${DAYS_AHEAD} more days`,
          fix: problem.fix,
          related: namerOf(cluster, map.manifest),
        };
      }
    }
  },
};

function validityProblem({ notBefore, notAfter }: CertificateFacts, now: Date): Problem | undefined {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  if (notBefore > now)
    return {
      found: `valid from ${day(notBefore)} only`,
      fix: 'add the CA certificate that is valid now to this entry; one entry can contain both',
    };
  if (notAfter < now)
    return {
      found: `which expired on ${day(notAfter)}`,
      fix: 'replace it with the CA certificate that is valid now; until then, connections that need this CA fail with an x509 error',
    };
  if (notAfter.getTime() - now.getTime() >= DAYS_AHEAD * DAY) return undefined;
  return {
    found: `which expires on ${day(notAfter)}`,
    fix: 'add the new CA certificate to this entry, because one entry can contain both; remove the old one when it has expired',
  };
}

interface Problem {
  readonly found: string;
  readonly fix: string;
}
