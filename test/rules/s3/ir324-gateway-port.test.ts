import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const GATEWAY = 'rook-ceph-rgw-store.openshift-storage.svc';
const AT_ENDPOINT = { line: 8, field: 'spec.storage.s3.regionEndpoint' };

testRule('IR324', {
  accept: {
    'a gateway without a port': at(`http://${GATEWAY}`),
    'a gateway with a path that looks like a port': at(`http://${GATEWAY}/:80`),
    'a port that is none': at(`http://${GATEWAY}:http`),
    'a port of another store': at('https://minio.example.com:9000'),
    'a gateway in the path behind a port': at(`https://proxy.example.com:8443/${GATEWAY}`),
    'a user and a password of digits, which have a rule of their own': at(`http://me:80@${GATEWAY}`),
    'a scheme that is not of the web': at(`s3+http://${GATEWAY}:80`),
    'a URL inside of another': at(`see http://${GATEWAY}:80`),
    'no endpoint': configYaml('replicas: 2\nstorage:\n  s3: {bucket: layers}'),
    'another storage': configYaml('replicas: 2\nstorage:\n  gcs: {bucket: layers}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'the usual port of a Service of Rook': {
      yaml: at(`http://${GATEWAY}:80`),
      findings: [
        {
          ...AT_ENDPOINT,
          object: 'Config/cluster',
          found: 'port 80 in the URL of a Ceph RADOS Gateway',
          expected:
            'a URL without a port: with a port, Red Hat does not support the gateway as storage of the registry',
          fix: 'remove :80 from spec.storage.s3.regionEndpoint; it is the default port',
        },
      ],
    },
    'a port behind a scheme and a host in upper case': {
      yaml: at(`HTTP://${GATEWAY.toUpperCase()}:80`),
      findings: [{ ...AT_ENDPOINT, found: 'port 80 in the URL of a Ceph RADOS Gateway' }],
    },
    'another port': {
      yaml: at(`http://${GATEWAY}:8080`),
      findings: [
        {
          ...AT_ENDPOINT,
          fix: 'in spec.storage.s3.regionEndpoint, replace host and port with a host that answers on the default port, such as that of a Route to the gateway',
        },
      ],
    },
    'the default port of the other scheme': {
      yaml: at(`https://${GATEWAY}:80`),
      findings: [{ ...AT_ENDPOINT, fix: expect.stringMatching(/^in spec/) }],
    },
    'the encrypted port of a Route of Data Foundation': {
      yaml: at('https://ocs-storagecluster-cephobjectstore-openshift-storage.apps.example.com:443/layers'),
      findings: [{ ...AT_ENDPOINT, found: 'port 443 in the URL of a Ceph RADOS Gateway' }],
    },
  },
});

function at(endpoint: string): string {
  return configYaml(`replicas: 2\nstorage:\n  s3: {bucket: layers, region: us-east-1, regionEndpoint: "${endpoint}"}`);
}
