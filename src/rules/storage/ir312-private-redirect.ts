import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir312: Rule = {
  id: 'IR312',
  severity: Severity.WARNING,
  title: 'Route redirects to a private Azure account',
  why: 'For layers, the registry redirects clients to the storage account. Clients outside the network of a private account cannot reach it. If they pull through the route, they get the manifest, and then the pull fails at the first layer.',
  source: docsSource('disabling-redirect-private-storage-endpoint-azure'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  dependsOnRelease: true,
  acknowledgeable: true,
  examples: { line: 5, failing: exampleWith(''), passing: exampleWith('\ndisableRedirect: true') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { storage, defaultRoute = false, routes = [], disableRedirect = false } = valid.spec ?? {};
      const isPrivate = storage?.azure?.networkAccess?.type === 'Internal';
      if (!isPrivate || disableRedirect || !(defaultRoute || routes.length > 0)) continue;
      yield {
        manifest,
        path: ['spec', 'disableRedirect'],
        found: `${valid.spec?.disableRedirect === undefined ? 'no value' : 'false'}, so that the registry redirects pulls through a route to a private Azure storage account`,
        expected: 'true',
        fix: 'set spec.disableRedirect to true; otherwise clients outside the network of the account are redirected to it, and cannot pull. If all clients are inside this network, acknowledge IR312',
        edit: suggested(set(['spec', 'disableRedirect'], true)),
      };
    }
  },
};

function exampleWith(redirect: string): string {
  return configYaml(
    `replicas: 2\ndefaultRoute: true${redirect}\nstorage:\n  managementState: Managed\n  azure:\n    networkAccess:\n      type: Internal\n      internal:\n        vnetName: cluster-vnet\n        subnetName: worker-subnet\n        privateEndpointName: registry`,
  );
}
