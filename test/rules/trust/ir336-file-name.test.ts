import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const withKey = (key: string) => documents(cas(key, EXAMPLE_CA), IMAGE);
const injected = (field: string, key: string, value = '"true"') =>
  documents(
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cas\n  namespace: openshift-config\n  ${field}:\n    ${key}: ${value}\n`,
    IMAGE,
  );
const BUNDLE = 'config.openshift.io/inject-trusted-cabundle';
const KEYS = 'such as registry.example.com or registry.example.com..5000 (two dots before the port)';
const NEW_MAP = `create another ConfigMap in openshift-config, without the label or annotation that injects CAs, and with a key for each registry, ${KEYS}; then write its name into spec.additionalTrustedCA.name of Image/cluster`;
const SERVICE = 'service.beta.openshift.io/inject-cabundle';

testRule('IR336', {
  accept: {
    'the host of a registry': withKey('registry.example.com'),
    'a host that only begins like a file': withKey('ca-bundle.crt.example.com'),
    'a port, an address and a number in a host': documents(
      cas('registry.example.com..5000', EXAMPLE_CA),
      cas('10.0.0.50', EXAMPLE_CA),
      cas('registry5000.example.com', EXAMPLE_CA),
      IMAGE,
    ),
    'a bundle that also is that of the S3 endpoint': documents(cas('ca-bundle.crt', EXAMPLE_CA), IMAGE, S3),
    'the same, filled in by the cluster': documents(injected('labels', BUNDLE), S3),
    'a bundle of the S3 endpoint alone': documents(cas('ca-bundle.crt', EXAMPLE_CA), S3),
    'a request that is off': injected('labels', BUNDLE, '"false"'),
    'a label in place of the annotation': injected('labels', SERVICE),
  },
  reject: {
    'the name of a bundle': {
      yaml: withKey('ca-bundle.crt'),
      findings: [
        {
          line: 7,
          field: 'data["ca-bundle.crt"]',
          object: 'ConfigMap/cas',
          related: 'Image/cluster, line 19',
          found: 'key ca-bundle.crt, which is not the host of a registry',
          expected: 'keys that are hosts of registries',
          fix: `rename the key to the host of the registry whose CA it contains, ${KEYS}; nodes ignore any other key`,
        },
      ],
    },
    'one dot before the port': {
      yaml: withKey('registry.example.com.5000'),
      findings: [
        {
          line: 7,
          field: 'data["registry.example.com.5000"]',
          found: 'key registry.example.com.5000, with one dot before the port',
          fix: 'rename the key to registry.example.com..5000',
        },
      ],
    },
    'another file beside the bundle of the S3 endpoint': {
      yaml: documents(cas('Root-CA.pem', EXAMPLE_CA), IMAGE, S3),
      findings: [{ line: 7, field: 'data["Root-CA.pem"]' }],
    },
    'a file in base64': {
      yaml: documents(cas('ca.cer', 'aGVsbG8=').replace('\ndata:', '\nbinaryData:'), IMAGE),
      findings: [{ line: 7, field: 'binaryData["ca.cer"]' }],
    },
    'the CAs that the cluster injects': {
      yaml: injected('labels', BUNDLE),
      findings: [
        {
          line: 7,
          field: `metadata.labels["${BUNDLE}"]`,
          found: 'key ca-bundle.crt, which the cluster injects, and which is not the host of a registry',
          fix: NEW_MAP,
        },
      ],
    },
    'the CA of Services': {
      yaml: injected('annotations', SERVICE),
      findings: [
        {
          line: 7,
          field: `metadata.annotations["${SERVICE}"]`,
          found: 'key service-ca.crt, which the cluster injects, and which is not the host of a registry',
        },
      ],
    },
    'the CA of Services as the cluster has filled it in': {
      yaml: injected('annotations', SERVICE).replace('---', `data: {service-ca.crt: x}\n---`),
      findings: [
        {
          line: 8,
          field: 'data["service-ca.crt"]',
          found: 'key service-ca.crt, which is not the host of a registry',
          fix: NEW_MAP,
        },
      ],
    },
  },
});
