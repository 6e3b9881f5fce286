import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, configYaml, documents, imageYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const bundle = (namespace = 'openshift-config') => cas('ca-bundle.crt', EXAMPLE_CA, namespace);
const injected = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cas\n  namespace: openshift-config\n  labels:\n    config.openshift.io/inject-trusted-cabundle: "${value}"\n`;

const misplacedIn = (namespace: string) => ({
  yaml: documents(bundle(namespace), S3),
  findings: [
    {
      line: 5,
      field: 'metadata.namespace',
      found: namespace,
      expected:
        'openshift-config: spec.storage.s3.trustedCA of Config/cluster names this ConfigMap, and the Operator looks for it in this namespace only',
    },
  ],
});

const hosted = (configuration: string) => `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedCluster
metadata: {name: a, namespace: clusters}
spec: {configuration: ${configuration}}
`;
const HOSTED = hosted('{image: {additionalTrustedCA: {name: cas}}}');

const PROXY = `apiVersion: config.openshift.io/v1
kind: Proxy
metadata: {name: cluster}
spec: {trustedCA: {name: cas}}
`;

testRule('IR209', {
  accept: {
    'the CAs of a hosted cluster, beside it': documents(bundle('clusters'), HOSTED),
    'the CAs of a hosted cluster, beside it, and others of that name': documents(bundle(), bundle('clusters'), HOSTED),
    'the CAs of the management cluster, and a hosted cluster whose own copy is elsewhere': documents(
      bundle(),
      HOSTED,
      IMAGE,
    ),
    'CAs that Image/cluster of the management cluster uses, which exists': {
      yaml: documents(bundle(), HOSTED),
      existing: IMAGE,
    },
    'CAs that the proxy of the management cluster uses': documents(bundle(), HOSTED, PROXY),
    'a hosted cluster that names none': documents(bundle(), hosted('{}')),
    'CAs of a hosted cluster that are not there': documents(bundle('shop'), HOSTED),
    'the CA of an S3 endpoint under its key': documents(bundle(), S3),
    'the CA of an S3 endpoint under its key, beside others': documents(
      bundle().replace('\ndata:', '\ndata:\n  note: x'),
      S3,
    ),
    'a map whose name the API server makes up, which nothing names': documents(
      bundle('default').replace('name: cas', 'generateName: cas-'),
      configYaml('storage:\n  s3: {bucket: layers}'),
      imageYaml('{}'),
    ),
    'a map that the cluster fills': documents(injected('true'), S3),
    'the CAs of registries, under any key': documents(cas('registry.example.com', EXAMPLE_CA), IMAGE),
    'a map of that name elsewhere too': documents(bundle('default'), bundle(), S3),
    'a map that exists in the right place': { yaml: documents(bundle('default'), S3), existing: bundle() },
    'a map of that name in somebody else’s namespace': documents(bundle('shop'), S3),
    'a map of another name': documents(configMapYaml('default', 'other', 'a: b'), IMAGE),
    'a map that is not there': S3,
    'a Config and an Image that name none': documents(
      bundle('default'),
      configYaml('storage:\n  s3: {bucket: layers}'),
      imageYaml('{}'),
    ),
    'a Config without storage, an Image without spec': documents(
      bundle('default'),
      configYaml('replicas: 2'),
      imageYaml(''),
    ),
    'a Config without spec': documents(bundle('default'), configYaml('')),
    'a Config with another storage': documents(bundle('default'), configYaml('storage:\n  emptyDir: {}')),
  },
  reject: {
    'the CAs of a hosted cluster in the namespace that its own Operator reads': {
      yaml: documents(bundle(), HOSTED),
      findings: [
        {
          line: 5,
          field: 'metadata.namespace',
          found: 'openshift-config',
          expected:
            'clusters: spec.configuration.image.additionalTrustedCA of HostedCluster/clusters/a names this ConfigMap, and HyperShift looks for it in the namespace of the HostedCluster only',
          source:
            'openshift/hypershift hypershift-operator/controllers/hostedcluster/hostedcluster_controller.go reconcileGlobalConfigSync',
          related: 'HostedCluster/a, line 19',
        },
      ],
    },
    'the CAs of two hosted clusters, which are no use of the management cluster': {
      yaml: documents(bundle(), HOSTED, HOSTED.replace('name: a,', 'name: b,')),
      findings: [
        { line: 5, field: 'metadata.namespace', related: 'HostedCluster/a, line 19' },
        { line: 5, field: 'metadata.namespace', related: 'HostedCluster/b, line 24' },
      ],
    },
    'the CA of an S3 endpoint in the namespace of the registry': {
      yaml: documents(bundle('openshift-image-registry'), S3),
      findings: [
        {
          line: 5,
          field: 'metadata.namespace',
          object: 'ConfigMap/cas',
          found: 'openshift-image-registry',
          expected:
            'openshift-config: spec.storage.s3.trustedCA of Config/cluster names this ConfigMap, and the Operator looks for it in this namespace only',
          fix: 'set metadata.namespace to openshift-config; if something in namespace openshift-image-registry also uses it, add a copy instead',
          related: 'Config/cluster, line 19',
        },
      ],
    },
    'the CA of an S3 endpoint where the Operator writes its own': misplacedIn('openshift-config-managed'),
    'the CA of an S3 endpoint in the default namespace': misplacedIn('default'),
    'a map without a namespace': {
      yaml: documents(bundle('X').replace('  namespace: X\n', ''), S3),
      findings: [{ line: 3, field: 'metadata.namespace', found: 'no namespace' }],
    },
    'a map in the default namespace beside somebody else’s': {
      yaml: documents(bundle('shop'), bundle('default'), S3),
      findings: [{ line: 23, field: 'metadata.namespace', found: 'default' }],
    },
    'the CAs of registries in the default namespace': {
      yaml: documents(cas('registry.example.com', EXAMPLE_CA, 'default'), IMAGE),
      findings: [
        {
          line: 5,
          field: 'metadata.namespace',
          source: 'openshift/cluster-image-registry-operator pkg/resource/caconfig.go expected',
        },
      ],
    },
    'a map that the cluster fills with the CA of Services': {
      yaml: documents(
        injected('true')
          .replace('labels', 'annotations')
          .replace('config.openshift.io/inject-trusted-', 'service.beta.openshift.io/inject-'),
        S3,
      ),
      findings: [
        {
          line: 1,
          field: 'data',
          found: 'no keys',
          fix: 'copy the CA to key ca-bundle.crt: the cluster injects the service CA into key service-ca.crt, which the Operator does not read',
        },
      ],
    },
    'the CA of an S3 endpoint under another key': {
      yaml: documents(cas('ca.crt', EXAMPLE_CA), S3),
      findings: [
        {
          line: 6,
          field: 'data',
          object: 'ConfigMap/cas',
          found: 'keys ca.crt',
          expected:
            'key ca-bundle.crt, the only one that the Operator reads for spec.storage.s3.trustedCA of Config/cluster',
          fix: 'add key ca-bundle.crt with the CA certificates in PEM',
          related: 'Config/cluster, line 19',
        },
      ],
    },
    'the CA of an S3 endpoint where the Operator does not look': {
      yaml: documents(
        configMapYaml('openshift-config', 'cas', 'ca-bundle.crt: aGVsbG8=').replace('\ndata:', '\nbinaryData:'),
        S3,
      ),
      findings: [{ line: 1, field: 'data', found: 'no keys' }],
    },
    'a map that the cluster is not to fill': {
      yaml: documents(injected('false'), S3),
      findings: [{ line: 1, field: 'data', found: 'no keys' }],
    },
    'both maps': {
      yaml: documents(
        cas('ca.crt', EXAMPLE_CA),
        configMapYaml('default', 'others', 'a: b'),
        S3,
        IMAGE.replace('cas', 'others'),
      ),
      findings: [
        { line: 6, field: 'data', object: 'ConfigMap/cas' },
        { line: 23, field: 'metadata.namespace', object: 'ConfigMap/others' },
      ],
    },
  },
});
