import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, CREATE_IMAGE, inRegistry } from '../../forms/steps';

export const irc812 = messageCause({
  id: 'IRC812',
  title: 'Image/cluster cannot be updated',
  why: 'The Operator cannot write the hosts of the registry into the status of Image/cluster.',
  decides: 'The message.',
  source: operatorSource('pkg/operator/imageconfig.go', 'syncImageStatus'),
  messages: ['ImageConfigControllerDegraded'],
  looksLike: /ImageConfigControllerDegraded=True(?: \([^)]*\))?: (?<why>.*)/,
  explain: ({ group }) => ({
    what: `The Operator cannot update Image/cluster: ${group('why').slice(0, 160)}.`,
    object: 'Image/cluster',
    field: 'status',
    explains: ['image-config'],
    fix: [
      /not found/.test(group('why'))
        ? CREATE_IMAGE
        : commandStep('See Image/cluster:', 'oc get images.config.openshift.io/cluster -o yaml'),
      inRegistry(
        'See whether the Operator still reports the error:',
        'logs deployment/cluster-image-registry-operator --tail=100',
      ),
    ],
  }),
});
