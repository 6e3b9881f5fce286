import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE } from './trusted-cas';

const caFor = (key: string) => documents(cas(key, EXAMPLE_CA), IMAGE);
const storedAt = (endpoint: string, more = '') =>
  configYaml(`storage:\n  s3:\n    region: r\n    regionEndpoint: ${JSON.stringify(endpoint)}${more}`);
const both = (key: string, endpoint: string, more = '') => documents(storedAt(endpoint, more), caFor(key));

const FIELD = 'spec.storage.s3.trustedCA';

testRule('IR319', {
  accept: {
    'an endpoint with a CA of its own': both(
      's3.example.com',
      'https://s3.example.com',
      '\n    trustedCA: {name: s3-ca}',
    ),
    'an endpoint of another host': both('s3.example.com', 'https://minio.example.com'),
    'an endpoint of another port': both('s3.example.com..9000', 'https://s3.example.com'),
    'an endpoint with a port, and a CA for the host without': both('s3.example.com', 'https://s3.example.com:9000'),
    'an endpoint without TLS': both('s3.example.com', 'http://s3.example.com'),
    'an endpoint that is no URL': both('s3.example.com', 'https://'),
    'an endpoint without a scheme': both('s3.example.com', 's3.example.com'),
    'no endpoint': documents(configYaml('storage:\n  s3: {region: r}'), caFor('s3.example.com')),
    'an empty endpoint': both('s3.example.com', ''),
    'another storage': documents(configYaml('storage:\n  gcs: {}'), caFor('s3.example.com')),
    'no storage': documents(configYaml('replicas: 1'), caFor('s3.example.com')),
    'no spec': documents(configYaml(''), caFor('s3.example.com')),
    'a map that no Image names': documents(storedAt('https://s3.example.com'), cas('s3.example.com', EXAMPLE_CA)),
    'a Service beside CAs that the whole cluster trusts': documents(
      storedAt('https://s3.openshift-storage.svc'),
      'apiVersion: config.openshift.io/v1\nkind: Proxy\nmetadata: {name: cluster}\nspec: {trustedCA: {name: user-ca-bundle}}\n',
    ),
    'a Service without TLS': storedAt('http://minio.minio.svc:9000'),
    'a Service whose CA is given': storedAt('https://s3.openshift-storage.svc', '\n    trustedCA: {name: s3-ca}'),
    'a map without entries': documents(
      storedAt('https://s3.example.com'),
      configMapYaml('openshift-config', 'cas', ''),
      IMAGE,
    ),
  },
  reject: {
    'an endpoint for which only nodes have a CA': {
      yaml: both('s3.example.com', 'https://s3.example.com'),
      findings: [
        {
          line: 7,
          field: FIELD,
          object: 'Config/cluster',
          related: 'ConfigMap/cas, line 11',
          found:
            'none; only additionalTrustedCA of Image/cluster has a CA for s3.example.com, and the Operator does not use that CA when it checks the bucket',
          expected: 'a ConfigMap with the CA of the endpoint',
          fix: 'create a ConfigMap in openshift-config with this CA in key ca-bundle.crt, and write its name into spec.storage.s3.trustedCA.name',
        },
      ],
    },
    'a Service, whose certificate no public CA signs': {
      yaml: storedAt('https://s3.openshift-storage.svc:443'),
      findings: [
        {
          line: 7,
          field: FIELD,
          found: 'none, for an endpoint of a Service (s3.openshift-storage.svc), whose certificate no public CA signs',
        },
      ],
    },
    'a Service with a port of its own': {
      yaml: storedAt('https://minio.minio.svc:9000'),
      findings: [{ line: 7, field: FIELD }],
    },
    'an endpoint whose CA has no name': {
      yaml: both('s3.example.com', 'https://s3.example.com', '\n    trustedCA: {name: ""}'),
      findings: [{ line: 10, field: FIELD }],
    },
    'a key with the port of https': {
      yaml: both('s3.example.com..443', 'https://s3.example.com/path'),
      findings: [
        {
          line: 7,
          field: FIELD,
          found:
            'none; only additionalTrustedCA of Image/cluster has a CA for s3.example.com:443, and the Operator does not use that CA when it checks the bucket',
        },
      ],
    },
    'an endpoint with the port of https': {
      yaml: both('s3.example.com', 'https://s3.example.com:443'),
      findings: [
        {
          line: 7,
          field: FIELD,
          found:
            'none; only additionalTrustedCA of Image/cluster has a CA for s3.example.com, and the Operator does not use that CA when it checks the bucket',
        },
      ],
    },
    'an endpoint and a key with another port': {
      yaml: both('s3.example.com..9000', 'https://s3.example.com:9000'),
      findings: [
        {
          line: 7,
          field: FIELD,
          found:
            'none; only additionalTrustedCA of Image/cluster has a CA for s3.example.com:9000, and the Operator does not use that CA when it checks the bucket',
        },
      ],
    },
  },
});
