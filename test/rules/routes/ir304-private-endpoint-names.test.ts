import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const withAccess = (access: string) =>
  configYaml(`replicas: 2\nstorage:\n  managementState: Managed\n  azure:\n    networkAccess: ${access}`);
const withNames = (names: string) => withAccess(`{type: Internal, internal: {${names}}}`);

const FIELD = 'spec.storage.azure.networkAccess.internal';

testRule('IR304', {
  accept: {
    'a private endpoint with all names': withNames('vnetName: net, subnetName: sub, privateEndpointName: end'),
    'a public endpoint': withAccess('{type: External}'),
    'an endpoint of no type': withAccess('{}'),
    'an endpoint that is not configured': configYaml('storage:\n  azure: {container: layers}'),
    'another storage': configYaml('storage:\n  gcs: {bucket: layers}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a private endpoint without names': {
      yaml: withAccess('{type: Internal}'),
      findings: [
        {
          line: 10,
          field: FIELD,
          object: 'Config/cluster',
          found: 'no vnetName, no subnetName, no privateEndpointName',
          expected:
            'all three names: if the account is private and a GitOps tool removes them, the Operator crashes at each sync',
          fix: "copy the names from the live Config into this file: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage.azure.networkAccess.internal}'; if it shows none yet, copy them when the Operator has created the private endpoint",
        },
      ],
    },
    'a private endpoint without its own name': {
      yaml: withNames('vnetName: net, subnetName: sub'),
      findings: [{ line: 10, field: FIELD, found: 'no privateEndpointName' }],
    },
    'a private endpoint without the names of its network': {
      yaml: withNames('privateEndpointName: end'),
      findings: [{ line: 10, field: FIELD, found: 'no vnetName, no subnetName' }],
    },
    'a name that is empty': {
      yaml: withNames('vnetName: net, subnetName: "", privateEndpointName: end'),
      findings: [{ line: 10, field: FIELD, found: 'no subnetName' }],
    },
  },
});
