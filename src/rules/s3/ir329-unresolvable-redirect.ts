import { suggested, set } from '../../core/edit';
import { isClusterLocal } from '../../core/formats/cluster-dns';
import { endpointParts } from '../../core/formats/endpoint-host';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';

export const ir329: Rule = {
  id: 'IR329',
  severity: Severity.WARNING,
  title: 'Redirect to a host that only pods can resolve',
  why: 'The registry redirects pulls to the S3 endpoint. Nodes and external clients do not use the cluster DNS, so they cannot resolve the name of a Service. Pulls get the manifest, and then fail.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  aboutMissing: true,
  acknowledgeable: true,
  examples: { line: 5, failing: exampleWith(''), passing: exampleWith('\ndisableRedirect: true') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { storage, disableRedirect = false } = valid.spec ?? {};
      const { regionEndpoint = '', cloudFront } = storage?.s3 ?? {};
      const host = endpointParts(regionEndpoint)?.host ?? '';
      // With CloudFront, clients are redirected there.
      if (disableRedirect || cloudFront !== undefined || !isClusterLocal(host)) continue;
      yield {
        manifest,
        path: ['spec', 'disableRedirect'],
        found: `pulls redirected to ${host}, a host that only pods can resolve`,
        expected: 'true, or an endpoint that nodes can resolve',
        fix: 'set spec.disableRedirect to true; or, if the S3 service has a Route, set spec.storage.s3.regionEndpoint to https:// and the host of that Route',
        edit: suggested(set(['spec', 'disableRedirect'], true)),
      };
    }
  },
};

function exampleWith(redirect: string): string {
  return configYaml(
    `replicas: 2${redirect}\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: http://s3.openshift-storage.svc`,
  );
}
