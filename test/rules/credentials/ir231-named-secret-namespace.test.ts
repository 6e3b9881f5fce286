import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { BARE_CONFIG, configWith, inNamespace, testHides } from './secrets';

const ROUTES = configYaml('replicas: 1\nroutes: [{name: a, secretName: tls}, {name: b}]');
const CLOUD_FRONT = configYaml(
  'replicas: 1\nstorage: {s3: {cloudFront: {baseURL: "https://a.example.com", keypairID: a, privateKey: {name: tls, key: a}}}}',
);
const SECRET = secretYaml('tls', 'a: ""');
const MISPLACED = inNamespace('openshift-config', SECRET);

testRule('IR231', {
  accept: {
    'the Secret of a route where the registry is': documents(SECRET, ROUTES),
    'the Secret of CloudFront where the registry is': documents(SECRET, CLOUD_FRONT),
    'a copy of one that is where the registry is': documents(MISPLACED, SECRET, ROUTES),
    'a Secret that no Config names': documents(MISPLACED.replace('name: tls', 'name: other'), ROUTES),
    'a Secret of somebody else': documents(inNamespace('team-a', SECRET), ROUTES),
    'a Secret without a Config': MISPLACED,
    'a Config that names none': documents(MISPLACED, configYaml('replicas: 1')),
    'a Config that says nothing': documents(MISPLACED, BARE_CONFIG),
    'a Config with another storage': documents(MISPLACED, configWith('gcs: {bucket: layers}')),
    'a Config with S3 alone': documents(MISPLACED, configWith('s3: {bucket: layers}')),
    'a CloudFront without a key': documents(
      MISPLACED,
      configWith('s3: {cloudFront: {baseURL: "https://a.example.com", keypairID: a}}'),
    ),
    'an object without a name beside a route without a Secret': documents(
      inNamespace('default', SECRET).replace('name: tls', 'name: ""'),
      configYaml('replicas: 1\nroutes: [{name: a, secretName: ""}]'),
    ),
  },
  reject: {
    'the Secret of a route in the namespace of the configuration': {
      yaml: documents(MISPLACED, ROUTES),
      findings: [
        {
          line: 5,
          field: 'metadata.namespace',
          object: 'Secret/tls',
          found: 'openshift-config',
          expected:
            'openshift-image-registry: spec.routes[0].secretName of Config/cluster names this Secret, and the Operator looks for it in this namespace only',
          fix: 'set metadata.namespace to openshift-image-registry; if something in namespace openshift-config also uses it, add a copy instead',
          related: 'Config/cluster, line 9',
        },
      ],
    },
    'the Secret of CloudFront without a namespace': {
      yaml: documents(inNamespace(undefined, SECRET), CLOUD_FRONT),
      findings: [{ line: 3, field: 'metadata.namespace', found: 'no namespace' }],
    },
    'the second of two that a Config names': {
      yaml: documents(
        SECRET,
        inNamespace('default', SECRET).replace('name: tls', 'name: other'),
        ROUTES.replace('{name: b}', '{name: b, secretName: other}'),
      ),
      findings: [{ line: 13, field: 'metadata.namespace', object: 'Secret/other', found: 'default' }],
    },
  },
});

testHides('IR231', 'wJalrXUtnFEMI', { yaml: documents(MISPLACED.replace('""', 'wJalrXUtnFEMI'), ROUTES) });
