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
          'Check your files: dates and names of the certificate, and whether both public keys are the same:',
          'openssl x509 -in tls.crt -noout -dates -ext subjectAltName -pubkey; openssl pkey -in tls.key -pubout',
        ),
        inRegistry(
          'Write the corrected files into the Secret, and into its source, such as Git or the store of an ExternalSecret (tls.cacrt is the CA; leave it out if you have none):',
          `set data secret/${word(secret, 'NAME')} --from-file=tls.crt --from-file=tls.key --from-file=tls.cacrt`,
        ),
      ],
    };
  },
});
