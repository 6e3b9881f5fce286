import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep } from '../../forms/steps';

export const irc514 = messageCause({
  id: 'IRC514',
  title: 'Serving certificate of the registry is missing',
  why: 'The operator service-ca creates Secret image-registry-tls for the Service of the registry. Without this Secret the pod does not start.',
  decides: 'Whether Secret image-registry-tls exists, and whether the service-ca Operator is healthy.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'registry-tls volume'),
  messages: ['MountVolume.SetUp failed for volume "registry-tls" : secret "image-registry-tls" not found'],
  depth: 2,
  looksLike:
    /"registry-tls" ?: (?:[^;]*not found|references non-existent secret key)|secret "image-registry-tls" not found/,
  explain: ({ statements: [first] }) => ({
    what: `The serving certificate of the registry, Secret/image-registry-tls, ${first?.text.includes('non-existent') === true ? 'lacks a key' : 'does not exist'}.`,
    object: 'Secret/image-registry-tls',
    field: first?.text.includes('non-existent') === true ? 'data' : 'metadata.name',
    fix: [
      commandStep(
        'See whether the operator service-ca is healthy. If not, its conditions and the logs of its pods give the reason:',
        'oc get clusteroperator service-ca; oc -n openshift-service-ca get pods',
      ),
      inRegistry(
        'See whether the Service has the annotation service.alpha.openshift.io/serving-cert-secret-name, which requests the certificate. If it has, the annotation serving-cert-generation-error beside it gives the reason why there is no certificate:',
        'get service image-registry -o yaml',
      ),
      ...(first?.text.includes('non-existent') === true
        ? [
            inRegistry(
              'If somebody else created the Secret, delete it, so that service-ca creates it again:',
              'delete secret image-registry-tls',
            ),
          ]
        : []),
      inRegistry(
        'If the annotation is missing, delete the Service. The Image Registry Operator creates it again, with the annotation:',
        'delete service image-registry',
      ),
    ],
  }),
});
