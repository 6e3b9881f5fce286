import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, restartRegistry } from '../../forms/steps';

export const irc905 = messageCause({
  id: 'IRC905',
  title: 'Pruner does not trust the registry (x509)',
  why: 'The pruner verifies the registry with the CA in ConfigMap serviceca. This CA was rotated, or the registry still has a certificate of the old CA.',
  decides: 'Whether ConfigMap serviceca has the CA that signed the certificate in Secret image-registry-tls.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected --certificate-authority'),
  messages: ['failed to ping registry', 'x509: certificate signed by unknown authority'],
  depth: 2,
  looksLike: /x509: |tls: failed to verify/,
  where: { areas: ['pruner'] },
  explain: () => ({
    what: 'The pruner does not trust the certificate of the registry.',
    object: 'ConfigMap/serviceca',
    field: 'data["service-ca.crt"]',
    fix: [
      inRegistry(
        'Delete the CA and the certificate of the registry. OpenShift creates both again:',
        'delete configmap/serviceca secret/image-registry-tls',
      ),
      restartRegistry('Then replace the pods, so that they use the new certificate:'),
    ],
  }),
});
