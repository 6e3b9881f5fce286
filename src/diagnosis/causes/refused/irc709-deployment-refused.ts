import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc709 = messageCause({
  id: 'IRC709',
  title: 'Deployment is rejected by the API server',
  why: 'The API server rejects the Deployment that the Operator creates from the Config. Nothing is deployed, and an existing Deployment stays unchanged.',
  decides: 'The field in the message.',
  source: operatorSource('pkg/resource/generator.go', 'Apply'),
  messages: [
    'failed to create object *v1.Deployment, Namespace=openshift-image-registry, Name=image-registry',
    'failed to update object *v1.Deployment',
  ],
  depth: 0.5,
  looksLike: /failed to (?:create|update) object \*v1\.Deployment[^:]*: (?:.*? is invalid: )?(?<why>.*)/,
  // A conflict of two writers is tried again; the API server rejects nothing in it.
  where: { but: /Operation cannot be fulfilled|the object has been modified/ },
  explain: ({ group }) => {
    const [, field] = /^\[?([\w.[\]]+): /.exec(group('why')) ?? [];
    return {
      what: `The API server rejects the Deployment: ${group('why').slice(0, 200)}.`,
      // The path is one of the Deployment.
      ...(field === undefined ? { object: THE_CONFIG, field: 'spec' } : { object: 'Deployment/image-registry', field }),
      fix: [
        step('The Operator takes the value from Config/cluster. Correct the field of the Config that has this value.'),
        inRegistry(
          'See whether the Operator still reports the error:',
          'logs deployment/cluster-image-registry-operator --tail=50',
        ),
      ],
    };
  },
});
