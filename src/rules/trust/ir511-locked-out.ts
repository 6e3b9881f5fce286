import { remove, set, suggested } from '../../core/edit';
import { inOneList } from '../../core/formats/in-one-list';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { imageYaml } from '../examples/example-yaml';
import { blocksNeeded, NEEDED, notAllowed } from '../../nodes/needed-registries';
import { isValidScope, meantScope } from '../../nodes/registry-scopes';
import type { Rule } from '../engine/rule';

const [INTERNAL = ''] = NEEDED;

export const ir511: Rule = {
  id: 'IR511',
  severity: Severity.ERROR,
  title: 'Registry list blocks images that the cluster needs',
  why: "With allowedRegistries every other registry is blocked on every node. The cluster's own pods use images from quay.io and registry.redhat.io, and builds and deployments use images from the internal registry. When nodes are drained, these pods do not start again.",
  source: docsSource('images-configuration-parameters'),
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 7, failing: exampleWith([INTERNAL, 'registry.example.com']), passing: exampleWith(NEEDED) },
  *check(cluster) {
    const configs = cluster.ofKind('Config');
    // A registry that is removed serves no images.
    const isRemoved = configs.length > 0 && configs.every(({ valid }) => valid.spec?.managementState === 'Removed');
    for (const { manifest, valid } of cluster.ofKind('Image')) {
      const { allowedRegistries = [], blockedRegistries = [] } = valid.spec?.registrySources ?? {};
      const allowed = allowedRegistries.map(meantScope);
      const missing = notAllowed(allowed).filter((registry) => !isRemoved || registry !== INTERNAL);
      // Nodes get no list with an entry that is rejected, which another rule reports.
      if (missing.length > 0 && allowed.every(isValidScope)) {
        yield {
          manifest,
          path: ['spec', 'registrySources', 'allowedRegistries'],
          found: `a list without ${inOneList(missing)}, so that nodes cannot pull from them`,
          expected: `a list that also contains ${inOneList(missing)}`,
          fix: `add ${inOneList(missing)} to spec.registrySources.allowedRegistries; ${unlessNotNeeded(missing)}`,
          edit: suggested(
            ...missing.map((registry, index) =>
              set(['spec', 'registrySources', 'allowedRegistries', allowedRegistries.length + index], registry),
            ),
          ),
        };
      }
      for (const [index, registry] of blockedRegistries.entries()) {
        const { own, others } = blocksNeeded(meantScope(registry));
        if (!others && (isRemoved || !own)) continue;
        yield {
          manifest,
          path: ['spec', 'registrySources', 'blockedRegistries', index],
          found: registry,
          expected: 'no registry from which the cluster needs images',
          fix: `remove ${registry} from spec.registrySources.blockedRegistries; ${unlessNotNeeded(others ? [registry] : [INTERNAL])}`,
          edit: suggested(remove(['spec', 'registrySources', 'blockedRegistries', index])),
        };
      }
    }
  },
};

/** No mirror serves the images of the internal registry. */
function unlessNotNeeded(registries: readonly string[]): string {
  const mirrored = registries.filter((registry) => registry !== INTERNAL);
  const conditions = [
    ...(mirrored.length === 0 ? [] : [`the cluster pulls the images of ${inOneList(mirrored)} only from mirrors`]),
    ...(mirrored.length === registries.length ? [] : ['no pod uses images of the internal registry']),
  ];
  return `if ${conditions.join(', and ')}, acknowledge IR511 with the reason`;
}

function exampleWith(registries: readonly string[]): string {
  return imageYaml(`registrySources:\n  allowedRegistries:\n${registries.map((each) => `  - ${each}\n`).join('')}`);
}
