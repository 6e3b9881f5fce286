import { Platform } from '../../../src/platforms/platform';
import { config } from '../clusters';
import { edit } from './edits';

const AT = { platform: Platform.IBM_CLOUD };
const CRN = 'crn:v1:bluemix:public:cloud-object-storage:global:a/1:';
const instance = (id: string) => `${CRN}${id}::`;
const keyOf = (id: string, key: string) => `${CRN}${id}:resource-key:${key}`;
const side = (serviceInstanceCRN: string, resourceKeyCRN?: string) => [
  config({
    storage: {
      managementState: 'Unmanaged',
      ibmcos: { bucket: 'b', location: 'us-east', serviceInstanceCRN, ...(resourceKeyCRN ? { resourceKeyCRN } : {}) },
    },
  }),
];

test.each([
  ['that stays named', side(instance('1'), keyOf('1', 'k')), side(instance('2'), keyOf('1', 'k'))],
  ['that the Operator made', side(instance('1')), side(instance('2'))],
])('another instance, and a key %s: the Operator stops', (_, old, now) => {
  expect(edit(old, now, AT)).toEqual([
    'disruption Config/cluster: the Operator stops at an error, and applies nothing more until the error is fixed (unable to sync storage configuration: specified resource key is not valid for service instance): works → stopped [pkg/operator/controller.go sync]',
  ]);
});

test.each([
  ['of the same instance', side(instance('1'), keyOf('1', 'k')), side(instance('1'), keyOf('1', 'other'))],
  ['of another instance too', side(instance('1'), keyOf('1', 'k')), side(instance('2'), keyOf('2', 'k'))],
  ['that the Operator makes anew', side(instance('1'), keyOf('1', 'k')), side(instance('2'))],
])('another key %s: all pods are replaced', (_, old, now) => {
  const lines = edit(old, now, AT);
  expect(lines.map((line) => line.split(' (')[0])).toEqual([
    'disruption Deployment/openshift-image-registry/image-registry: all pods are replaced one by one',
    'change Secret/openshift-image-registry/image-registry-private-configuration: the registry uses other credentials for its storage',
  ]);
});

test('the same instance and key: nothing', () => {
  expect(edit(side(instance('1')), side(instance('1')), AT)).toEqual([]);
  expect(edit(side(instance('1'), keyOf('1', 'k')), side(instance('1'), keyOf('1', 'k')), AT)).toEqual([]);
});
