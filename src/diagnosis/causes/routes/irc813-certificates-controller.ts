import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inConfigNamespace, commandStep } from '../../forms/steps';

export const irc813 = messageCause({
  id: 'IRC813',
  title: 'ConfigMap of CAs cannot be written',
  why: 'The Operator cannot write the CAs of registries into ConfigMap image-registry-certificates.',
  decides: 'The message.',
  source: operatorSource('pkg/operator/imageregistrycertificates.go', 'sync'),
  messages: ['ImageRegistryCertificatesControllerDegraded'],
  depth: 0.5,
  looksLike: /ImageRegistryCertificatesControllerDegraded=True(?: \([^)]*\))?: (?<why>.*)/,
  explain: ({ group }) => ({
    what: `The Operator cannot write the CAs of registries: ${group('why')
      .replace(/^.*Name=[\w-]+: /, '')
      .slice(0, 160)}.`,
    object: 'ConfigMap/image-registry-certificates',
    field: 'data',
    explains: ['certificates'],
    fix: [
      commandStep(
        'See which ConfigMap (NAME) Image/cluster names:',
        'oc get images.config.openshift.io/cluster -o jsonpath={.spec.additionalTrustedCA.name}',
      ),
      inConfigNamespace(
        'See whether this ConfigMap exists. Each of its keys must be the host of a registry, with two dots in place of the colon before a port. Correct the others:',
        'describe configmap NAME',
      ),
    ],
  }),
});
