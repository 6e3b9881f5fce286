import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { ROUTES } from './route-secrets';

const tls = (...keys: string[]) => secretYaml('tls', keys.map((key) => `${key}: ""`).join('\n'));

const CERTIFICATE = `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: {name: tls, namespace: openshift-image-registry}
spec: {secretName: tls, issuerRef: {name: ca}, dnsNames: [registry.example.com]}
`;
const EXTRACT = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: tls, namespace: openshift-image-registry}
spec:
  secretStoreRef: {kind: ClusterSecretStore, name: vault}
  dataFrom: [{extract: {key: tls}}]
`;

testRule('IR211', {
  accept: {
    'both keys': documents(tls('tls.crt', 'tls.key'), ROUTES),
    'both keys and a chain': documents(tls('tls.crt', 'tls.key', 'tls.cacrt'), ROUTES),
    'both keys from outside': documents(
      externalSecretYaml('tls', 'openshift-image-registry', ['tls.crt', 'tls.key']),
      ROUTES,
    ),
    'keys from outside that nobody knows': documents(EXTRACT, ROUTES),
    'a certificate of cert-manager, which comes with its keys': documents(CERTIFICATE, ROUTES),
    'a Secret that no route names': documents(tls('x').replace('name: tls', 'name: other'), ROUTES),
    'a Secret of that name in another namespace': documents(
      tls('x').replace('openshift-image-registry', 'default'),
      ROUTES,
    ),
    'a Secret whose name the API server makes up beside a route that names none': documents(
      tls('x').replace('name: tls', 'generateName: tls-'),
      configYaml('replicas: 1\nroutes: [{name: public, hostname: a.example.com}]'),
    ),
    'a Config without routes': documents(tls('x'), configYaml('replicas: 1')),
    'a Config without spec': documents(tls('x'), configYaml('')),
    'a Secret that is not there': ROUTES,
  },
  reject: {
    'neither of the two keys': {
      yaml: documents(tls('cert.pem', 'key.pem'), ROUTES),
      findings: [
        {
          line: 7,
          field: 'stringData["cert.pem"]',
          object: 'Secret/tls',
          found: 'no tls.crt and no tls.key',
          expected: 'keys tls.crt and tls.key, because spec.routes[1].secretName of Config/cluster names this Secret',
          fix: 'rename or add keys, so that the Secret has tls.crt (the certificate and its chain) and tls.key (the private key)',
          related: 'Config/cluster, line 10',
        },
      ],
    },
    'no private key': {
      yaml: documents(tls('tls.crt'), ROUTES),
      findings: [{ line: 1, field: '', found: 'no tls.key' }],
    },
    'no private key, and a chain': {
      yaml: documents(tls('tls.crt', 'tls.cacrt'), ROUTES),
      findings: [{ line: 1, field: '', found: 'no tls.key' }],
    },
    'no certificate': {
      yaml: documents(tls('tls.key', 'ca.crt'), ROUTES),
      findings: [{ line: 8, field: 'stringData["ca.crt"]', found: 'no tls.crt' }],
    },
    'a private key under a misspelt key, beside a chain and another': {
      yaml: documents(tls('tls.cacrt', 'tls.crt', 'ca', 'tls.keys'), ROUTES),
      findings: [{ line: 10, field: 'stringData["tls.keys"]', found: 'no tls.key' }],
    },
    'a Secret from outside': {
      yaml: documents(externalSecretYaml('tls', 'openshift-image-registry', ['tls.crt']), ROUTES),
      findings: [{ line: 1, field: '', object: 'ExternalSecret/tls', found: 'no tls.key' }],
    },
  },
});
