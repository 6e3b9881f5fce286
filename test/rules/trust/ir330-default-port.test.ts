import { EXAMPLE_CA } from '../../../src/rules/examples/example-certificates';
import { configMapYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { cas, IMAGE, S3 } from './trusted-cas';

const HOST = 'quay.apps.example.com';
const withKey = (key: string) => documents(cas(key, EXAMPLE_CA), IMAGE);
const mirrors = (kind: string, field: string, mirror: string) =>
  `apiVersion: config.openshift.io/v1\nkind: ${kind}\nmetadata: {name: mirrors}\nspec: {${field}: [{source: registry.redhat.io/a, mirrors: ["${mirror}"]}]}\n`;
const digests = (mirror: string) => mirrors('ImageDigestMirrorSet', 'imageDigestMirrors', mirror);
const AT_KEY = { line: 7, field: `data["${HOST}..443"]` };

testRule('IR330', {
  accept: {
    'the host without a port': withKey(HOST),
    'another port': withKey(`${HOST}..8443`),
    'a host that ends in these letters': withKey('registry443.example.com'),
    'both entries': documents(configMapYaml('openshift-config', 'cas', `${HOST}..443: "x"\n${HOST}: "x"`), IMAGE),
    'mirrors that spell the port': documents(withKey(`${HOST}..443`), digests(`${HOST}:443/a`)),
    'a map that no Image names': cas(`${HOST}..443`, EXAMPLE_CA),
    'the map of an S3 endpoint': documents(cas(`${HOST}..443`, EXAMPLE_CA), S3),
    'a map without data': documents(
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: cas, namespace: openshift-config}\n',
      IMAGE,
    ),
  },
  reject: {
    'the default port': {
      yaml: withKey(`${HOST}..443`),
      findings: [
        {
          ...AT_KEY,
          object: 'ConfigMap/cas',
          related: 'Image/cluster, line 19',
          found: `${HOST}..443, and no entry without the port`,
          expected: `an entry for ${HOST}`,
          fix: `add key ${HOST} with the same certificates; nodes use ${HOST}..443 only for images whose reference contains ${HOST}:443`,
        },
      ],
    },
    'mirrors without the port': {
      yaml: documents(withKey(`${HOST}..443`), digests(`${HOST}/registry.redhat.io`)),
      findings: [{ ...AT_KEY, found: `${HOST}..443, while mirrors refer to ${HOST} without a port` }],
    },
    'mirrors of tags without the port, others with it': {
      yaml: documents(
        withKey(`${HOST}..443`),
        mirrors('ImageTagMirrorSet', 'imageTagMirrors', HOST),
        digests(`${HOST}:443/a`),
      ),
      findings: [{ ...AT_KEY, found: `${HOST}..443, while mirrors refer to ${HOST} without a port` }],
    },
    'mirrors that exist, of a kind that is older': {
      yaml: withKey(`${HOST}..443`),
      existing: mirrors('ImageContentSourcePolicy', 'repositoryDigestMirrors', `${HOST}/a`).replace(
        'config.openshift.io/v1',
        'operator.openshift.io/v1alpha1',
      ),
      findings: [{ ...AT_KEY, found: `${HOST}..443, while mirrors refer to ${HOST} without a port` }],
    },
    'mirrors of others, and sets that are none': {
      yaml: documents(
        withKey(`${HOST}..443`),
        digests('mirror.example.com/a'),
        mirrors('ImageTagMirrorSet', 'a', HOST),
      ),
      findings: [{ ...AT_KEY, found: `${HOST}..443, and no entry without the port` }],
    },
    'an entry in base64': {
      yaml: documents(cas(`${HOST}..443`, 'aGVsbG8=').replace('\ndata:', '\nbinaryData:'), IMAGE),
      findings: [{ line: 7, field: `binaryData["${HOST}..443"]` }],
    },
  },
});
