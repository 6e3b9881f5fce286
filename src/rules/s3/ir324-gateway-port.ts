import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

/** Names of Services and Routes that Rook and OpenShift Data Foundation create for the object gateway. */
const GATEWAY = /rook-ceph-rgw|cephobjectstore/i;

export const ir324: Rule = {
  id: 'IR324',
  severity: Severity.WARNING,
  title: 'Port in the Ceph RADOS Gateway endpoint',
  why: 'The product documentation does not allow an explicit port in the URL of a RADOS Gateway, not even the default port: only the address without a port is supported.',
  source: docsSource('registry-operator-configuration-resource-overview-aws-s3'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: true,
  examples: { line: 13, failing: exampleWith(':80'), passing: exampleWith('') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { regionEndpoint = '' } = valid.spec?.storage?.s3 ?? {};
      const [, scheme = '', host = '', port] = /^(https?):\/\/([^/?#@:]+):(\d+)/i.exec(regionEndpoint) ?? [];
      if (port === undefined || !GATEWAY.test(host)) continue;
      const isDefault = port === (scheme.toLowerCase() === 'http' ? '80' : '443');
      yield {
        manifest,
        path: ['spec', 'storage', 's3', 'regionEndpoint'],
        found: `port ${port} in the URL of a Ceph RADOS Gateway`,
        expected: 'a URL without a port: with a port, Red Hat does not support the gateway as storage of the registry',
        fix: isDefault
          ? `remove :${port} from spec.storage.s3.regionEndpoint; it is the default port`
          : 'in spec.storage.s3.regionEndpoint, replace host and port with a host that answers on the default port, such as that of a Route to the gateway',
      };
    }
  },
};

function exampleWith(port: string): string {
  return configYaml(
    `replicas: 2\ndisableRedirect: true\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: http://rook-ceph-rgw-store.openshift-storage.svc${port}`,
  );
}
