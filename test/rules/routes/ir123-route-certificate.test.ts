import { EXAMPLE_CA, EXAMPLE_LEAF } from '../../../src/rules/examples/example-certificates';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { ROUTES } from './route-secrets';

const tls = (key: string, text: string) => secretYaml('tls', `${key}: ${JSON.stringify(text)}`);
const encoded = (key: string, text: string) =>
  tls(key, Buffer.from(text).toString('base64')).replace('stringData:', 'data:');
const withText = (text: string) => documents(tls('tls.crt', text), ROUTES);

testRule('IR123', {
  accept: {
    'a certificate': withText(EXAMPLE_LEAF),
    'a certificate and its chain': withText(`${EXAMPLE_LEAF}\n${EXAMPLE_CA}`),
    'a certificate in base64': documents(encoded('tls.crt', EXAMPLE_LEAF), ROUTES),
    'an empty text, as in an example': withText(''),
    'a placeholder that is replaced later': withText('<path:secret/data/tls#crt>'),
    'a text under a key that holds no certificate': documents(tls('tls.key', 'text'), ROUTES),
    'a text that a certificate replaces': documents(
      `${tls('tls.crt', EXAMPLE_LEAF)}data:\n  tls.crt: ${Buffer.from('text').toString('base64')}\n`,
      ROUTES,
    ),
    'a Secret that no route names': documents(tls('tls.crt', 'text').replace('name: tls', 'name: other'), ROUTES),
    'a Secret of that name in another namespace': documents(
      tls('tls.crt', 'text').replace('openshift-image-registry', 'default'),
      ROUTES,
    ),
    'a Secret without keys': documents(secretYaml('tls', ''), ROUTES),
    'a Secret whose name the API server makes up beside a route that names none': documents(
      tls('tls.crt', 'text').replace('name: tls', 'generateName: tls-'),
      configYaml('replicas: 1\nroutes: [{name: public, hostname: a.example.com}]'),
    ),
    'a Config without routes': documents(tls('tls.crt', 'text'), configYaml('replicas: 1')),
    'a Config without spec': documents(tls('tls.crt', 'text'), configYaml('')),
    'no Config': tls('tls.crt', 'text'),
    'no Secret': ROUTES,
  },
  reject: {
    'a text': {
      yaml: withText('not a certificate'),
      findings: [
        {
          line: 7,
          field: 'stringData["tls.crt"]',
          object: 'Secret/tls',
          found: 'a text that is not a certificate in PEM (the text is not shown)',
          expected:
            'a certificate in PEM, followed by its chain, for the route that names this Secret in spec.routes[1].secretName',
          fix: 'replace the value of tls.crt with PEM text, which begins with -----BEGIN CERTIFICATE-----',
          related: 'Config/cluster, line 9',
        },
      ],
    },
    'a text in base64': {
      yaml: documents(encoded('tls.crt', 'not a certificate'), ROUTES),
      findings: [{ line: 7, field: 'data["tls.crt"]' }],
    },
    'a text as the chain': {
      yaml: documents(tls('tls.cacrt', 'not a certificate'), ROUTES),
      findings: [{ line: 7, field: 'stringData["tls.cacrt"]' }],
    },
    'a certificate that is cut short': {
      yaml: withText(EXAMPLE_LEAF.slice(0, 200)),
      findings: [{ line: 7, field: 'stringData["tls.crt"]' }],
    },
    'a text behind an empty one': {
      yaml: documents(secretYaml('tls', 'tls.crt: ""\ntls.cacrt: text'), ROUTES),
      findings: [{ line: 8, field: 'stringData["tls.cacrt"]' }],
    },
  },
});
