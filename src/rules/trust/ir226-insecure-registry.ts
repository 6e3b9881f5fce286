import { Severity } from '../../core/finding';
import { quoted } from '../../core/quoted';
import { docsSource } from '../../core/source';
import { imageYaml } from '../examples/example-yaml';
import { overlaps } from '../../nodes/registry-scopes';
import type { Rule } from '../engine/rule';

export const ir226: Rule = {
  id: 'IR226',
  severity: Severity.ERROR,
  title: 'Insecure registry missing from allowedRegistries',
  why: 'If allowedRegistries is set, every registry that is not listed is blocked, including insecure registries. Then no image can be pulled from this registry, with or without TLS.',
  source: docsSource('images-configuration-insecure'),
  scope: 'object',
  aboutMissing: true,
  acknowledgeable: false,
  examples: { line: 12, failing: exampleWith(''), passing: exampleWith('\n  - lab.example.com:5000') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Image')) {
      const { allowedRegistries = [], insecureRegistries = [] } = valid.spec?.registrySources ?? {};
      // For the Machine Config Operator, an empty list is no list.
      for (const [index, registry] of allowedRegistries.length === 0 ? [] : insecureRegistries.entries()) {
        if (allowedRegistries.some((entry) => overlaps(entry, registry))) continue;
        yield {
          manifest,
          path: ['spec', 'registrySources', 'insecureRegistries', index],
          found: `${quoted(registry)}, which allowedRegistries does not name`,
          expected: 'a registry in both lists, because allowedRegistries blocks all that it does not name',
          fix: `add ${quoted(registry)} to spec.registrySources.allowedRegistries, or remove it from insecureRegistries`,
        };
      }
    }
  },
};

function exampleWith(allowed: string): string {
  return imageYaml(
    `registrySources:\n  allowedRegistries:\n  - image-registry.openshift-image-registry.svc:5000\n  - quay.io\n  - registry.redhat.io${allowed}\n  insecureRegistries:\n  - lab.example.com:5000`,
  );
}
