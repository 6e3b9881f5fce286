import { Severity } from '../../core/finding';
import { acknowledgementAnnotations } from '../../core/acknowledgement';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { certificatesIn } from '../../core/pem/pem';
import { operatorSource } from '../../core/source';
import { EXAMPLE_LEAF } from '../examples/example-certificates';
import { configYaml, documents } from '../examples/example-yaml';
import { isPlaceholder } from '../../core/placeholder';
import { literalValues } from '../credentials/literal-values';
import { secretUses } from '../facts/named-secrets';
import type { Rule } from '../engine/rule';

/** Secret keys that contain certificates: pkg/resource/route.go expected. */
const KEYS = ['tls.crt', 'tls.cacrt'];

export const ir123: Rule = {
  id: 'IR123',
  severity: Severity.ERROR,
  title: 'Invalid route certificate',
  why: 'The Operator copies the text into the Route without checking it. The router does not admit the Route, so its host does not answer, and the Operator reports RouteDegraded.',
  source: operatorSource('pkg/resource/route.go', 'expected'),
  scope: 'cluster',
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: exampleWith('not a certificate', { IR504: 'a sample, without anything secret' }),
    passing: exampleWith(EXAMPLE_LEAF),
  },
  *check(cluster) {
    const uses = secretUses(cluster);
    for (const { manifest, valid } of cluster.ofKind('Secret')) {
      const use = uses.find(({ of, name }) => of === 'route' && name === manifest.metadata.name);
      if (manifest.metadata.namespace !== REGISTRY_NAMESPACE || use === undefined) continue;
      for (const { key, text, path } of literalValues(valid)) {
        if (!KEYS.includes(key) || text === '' || isPlaceholder(text) || certificatesIn(text).length > 0) continue;
        yield {
          manifest,
          path,
          found: 'a text that is not a certificate in PEM (the text is not shown)',
          expected: `${key === 'tls.crt' ? 'a certificate in PEM, followed by its chain' : 'CA certificates in PEM'}, for the route that names this Secret in ${use.field}`,
          fix: `replace the value of ${key} with PEM text, which begins with -----BEGIN CERTIFICATE-----`,
          related: use.config,
        };
      }
    }
  },
};

function exampleWith(certificate: string, reasons: Readonly<Record<string, string>> = {}): string {
  const annotations = acknowledgementAnnotations(reasons);
  const accepted = annotations === undefined ? '' : `  annotations: ${JSON.stringify(annotations)}\n`;
  const lines = certificate.replace(/^/gm, '    ');
  return documents(
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: registry-tls\n  namespace: ${REGISTRY_NAMESPACE}\n${accepted}stringData:\n  tls.key: ""\n  tls.crt: |\n${lines}\n`,
    configYaml('replicas: 1\nroutes:\n- name: public\n  hostname: registry.example.com\n  secretName: registry-tls'),
  );
}
