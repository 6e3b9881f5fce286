import type { CertificateFacts } from '../../core/pem/certificate';
import { certificatesIn } from '../../core/pem/pem';
import { Severity } from '../../core/finding';
import { CONFIG_NAMESPACE } from '../../core/names';
import { EXAMPLE_CA, EXAMPLE_EXPIRED_CA } from '../examples/example-certificates';
import { caMapYaml, documents, imageYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { caEntries } from './trusted-ca-map';

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
  examples: { line: 7, failing: exampleWith(EXAMPLE_EXPIRED_CA), passing: exampleWith(EXAMPLE_CA) },
  *check(cluster) {
    for (const { map, key, text } of caEntries(cluster)) {
      for (const certificate of certificatesIn(text)) {
        const found = validityProblem(certificate, cluster.now);
        if (found === undefined) continue;
        yield {
          manifest: map.manifest,
          path: ['data', key],
          found,
          expected: `a certificate that is valid now and for ${DAYS_AHEAD} more days`,
          fix: 'add the new certificate; one entry can contain the old and the new one',
        };
      }
    }
  },
};

function validityProblem({ subject, notBefore, notAfter }: CertificateFacts, now: Date): string | undefined {
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  if (notBefore > now) return `${subject}, valid from ${day(notBefore)} only`;
  if (notAfter < now) return `${subject}, expired on ${day(notAfter)}`;
  const soon = notAfter.getTime() - now.getTime() < DAYS_AHEAD * DAY;
  return soon ? `${subject}, which expires on ${day(notAfter)}` : undefined;
}

function exampleWith(text: string): string {
  return documents(
    caMapYaml(CONFIG_NAMESPACE, 'registry-cas', 'registry.example.com', text),
    imageYaml('additionalTrustedCA:\n  name: registry-cas'),
  );
}
