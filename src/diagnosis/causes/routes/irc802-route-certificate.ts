import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, word } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf, itemsOf } from '../../../core/record';
import { textOrEmpty } from '../../evidence/condition';

export const irc802 = messageCause({
  id: 'IRC802',
  title: 'Certificate of the route is invalid',
  why: 'The router checks certificate, key and CA of a Route. It does not admit the Route if one is malformed or expired, or if they do not match each other or the host.',
  decides: 'Whether the Secret that secretName of the route names has a certificate and its key.',
  source: 'openshift/router pkg/router/controller/extended_validator.go HandleRoute',
  messages: ['ExtendedValidationFailed', 'spec.tls.certificate: Invalid value'],
  depth: 2,
  rule: 'IR123',
  looksLike: /not admitted: [^;]*(?:spec\.tls\.|ExtendedValidationFailed|certificate)|ExtendedValidationFailed/,
  explain: ({ statements: [first] }, { config }) => {
    const [, name = ''] = /route ([\w.-]+) \(host/.exec(first?.text ?? '') ?? [];
    const routes = itemsOf(fieldOf(config?.manifest['spec'], 'routes'));
    const at = routes.findIndex((route) => fieldOf(route, 'name') === name);
    const secret = textOrEmpty(fieldOf(routes[at], 'secretName'));
    return {
      what: `The router does not admit the route ${name}: its certificate, key or CA is invalid.`.replace('  ', ' '),
      object: THE_CONFIG,
      field: at < 0 ? 'spec.routes' : `spec.routes[${at}].secretName`,
      explains: ['routes'],
      fix: [
        commandStep(
          'Check the files:',
          'openssl x509 -in tls.crt -noout -subject -dates -ext subjectAltName; openssl pkey -in tls.key -noout',
        ),
        inRegistry(
          'Create the Secret again. The key for the CA is tls.cacrt:',
          `create secret generic ${word(secret, 'NAME')} --from-file=tls.crt --from-file=tls.key --from-file=tls.cacrt --dry-run=client -o yaml | oc apply -f -`,
        ),
      ],
    };
  },
});
