import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const at = (endpoint: string, rest = '') =>
  configYaml(`replicas: 2${rest}\nstorage:\n  s3: {bucket: layers, region: us-east-1, regionEndpoint: "${endpoint}"}`);
const INSIDE = 'https://s3.openshift-storage.svc';
const AT_REDIRECT = { line: 5, field: 'spec.disableRedirect' };

const RESOLVED_BY_ALL = [
  'https://s3.example.com',
  'https://s3-openshift-storage.apps.example.com',
  'http://10.0.0.7:9000',
  'https://svc.example.com',
  'https://mysvc',
  'https://openshift-storage.example.com',
];
const RESOLVED_BY_PODS = [
  'https://s3.openshift-storage.svc:443',
  'http://RGW.openshift-storage.SVC/',
  'https://s3.openshift-storage.svc.cluster.local',
  'https://minio.tenant.svc.cluster.local.',
  'http://rook-ceph-rgw-store.openshift-storage',
  'https://store.other.cluster.local',
];

testRule('IR329', {
  accept: {
    ...Object.fromEntries(RESOLVED_BY_ALL.map((endpoint) => [endpoint, at(endpoint)])),
    'layers that pass through the registry': at(INSIDE, '\ndisableRedirect: true'),
    'a registry that is removed': at(INSIDE, '\nmanagementState: Removed'),
    'redirects to CloudFront': at(INSIDE).replace(
      'bucket: layers',
      'bucket: layers, cloudFront: {baseURL: "https://a.b"}',
    ),
    'no endpoint': configYaml('replicas: 2\nstorage: {s3: {bucket: layers}}'),
    'another storage': configYaml('replicas: 2\nstorage: {pvc: {claim: data}}'),
    'no spec': configYaml(''),
  },
  reject: {
    'a Service of the cluster': {
      yaml: at(INSIDE),
      findings: [
        {
          ...AT_REDIRECT,
          object: 'Config/cluster',
          found: 'pulls redirected to s3.openshift-storage.svc, a host that only pods can resolve',
          expected: 'true, or an endpoint that nodes can resolve',
          fix: 'set spec.disableRedirect to true; or, if the S3 service has a Route, set spec.storage.s3.regionEndpoint to https:// and the host of that Route',
        },
      ],
    },
    'redirects that are wanted': {
      yaml: at(INSIDE, '\ndisableRedirect: false'),
      findings: [{ line: 7, field: 'spec.disableRedirect' }],
    },
    ...Object.fromEntries(
      RESOLVED_BY_PODS.map((endpoint) => [endpoint, { yaml: at(endpoint), findings: [AT_REDIRECT] }]),
    ),
  },
});
