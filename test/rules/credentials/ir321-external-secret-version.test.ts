import { annotated, externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { inNamespace } from './secrets';

const NEW = externalSecretYaml('registry-tls', 'openshift-image-registry', ['tls.crt', 'tls.key']);
const OLD = NEW.replace('external-secrets.io/v1', 'external-secrets.io/v1beta1');

testRule('IR321', {
  accept: {
    'the version that is stored': NEW,
    'another kind of that version': OLD.replace('kind: ExternalSecret', 'kind: SecretStore'),
    'an ExternalSecret of another namespace': inNamespace('team-a', OLD),
    'an ExternalSecret without a namespace': inNamespace(undefined, OLD),
    'a version of that name in another group': OLD.replace('external-secrets.io/', 'secrets.example.com/'),
  },
  reject: {
    'the version that is going away': {
      yaml: OLD,
      findings: [
        {
          line: 1,
          field: 'apiVersion',
          object: 'ExternalSecret/registry-tls',
          found: 'external-secrets.io/v1beta1',
          expected: 'external-secrets.io/v1',
          fix: 'set apiVersion to external-secrets.io/v1, and change no other field; External Secrets Operator serves v1 since 0.16, and no longer serves v1beta1 since 0.17',
        },
      ],
    },
    'the second of two, with a reason': {
      yaml: documents(
        NEW,
        annotated(OLD, { 'acknowledge.cdk8s-openshift-image-registry/IR321': 'the operator is old' }),
      ),
      findings: [{ line: 26, field: 'apiVersion', acknowledged: 'the operator is old' }],
    },
  },
});
