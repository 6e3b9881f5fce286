import { kubernetesSource } from '../../../core/source';
import type { Match } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';

export const irc317 = messageCause({
  id: 'IRC317',
  title: "Secret or ConfigMap of the registry's pod does not exist",
  why: 'The pod reads its credentials from Secrets, and CAs from a ConfigMap. One of them or one of its keys is missing, so the container is not created.',
  decides: 'Whether the Secret or ConfigMap and the key that the message names exist.',
  source: kubernetesSource('pkg/kubelet/kubelet_pods.go', 'makeEnvironmentVariables'),
  messages: [
    'CreateContainerConfigError',
    'secret "image-registry-private-configuration" not found',
    "couldn't find key in Secret",
    'MountVolume.SetUp failed for volume "registry-certificates" : configmap "image-registry-certificates" not found',
  ],
  depth: 2,
  looksLike:
    /waiting: CreateContainerConfigError$|CreateContainerConfigError.*?secret "(?<name>[^"]+)" not found|couldn't find key (?<key>\S+) in Secret|MountVolume\.SetUp failed for volume "(?!registry-tls|registry-cloudfront)[^"]*" ?: (?:references non-existent secret key: (?<ref>\S+)|secret "(?<mounted>[^"]+)" not found|configmap "(?<map>[^"]+)" not found)/,
  where: { but: /image-registry-tls|registry-cloudfront/ },
  explain: ({ group, statements: [first] }) => {
    if (/CreateContainerConfigError$/.test(first?.text ?? '')) return missingSomething();
    const name = group('name') || group('mounted') || 'image-registry-private-configuration';
    const key = group('key') || group('ref');
    if (group('map') !== '') return missingMap(group('map'));
    return {
      what: key === '' ? `The Secret ${name} does not exist.` : `A Secret of the pod has no key ${key}.`,
      object: `Secret/${name}`,
      field: key === '' ? 'metadata.name' : `data.${key}`,
      fix: [
        inRegistry('See which Secrets exist:', 'get secrets'),
        inRegistry(
          'The Operator writes Secret image-registry-private-configuration. See why it did not:',
          'logs deployment/cluster-image-registry-operator --tail=200',
        ),
      ],
    };
  },
});

/** A row of a table has no message. */
function missingSomething(): Omit<Match, 'evidence'> {
  return {
    certainty: 'likely',
    what: 'The container is not created: a Secret or ConfigMap of the pod, or a key of it, is missing.',
    object: 'Pod/image-registry',
    field: 'spec.containers[0].env',
    fix: [inRegistry('See in the events which one is missing:', 'describe pods -l docker-registry=default')],
  };
}

function missingMap(name: string): Omit<Match, 'certainty' | 'evidence'> {
  return {
    what: `The ConfigMap ${name} does not exist.`,
    object: `ConfigMap/${name}`,
    field: 'metadata.name',
    fix: [
      inRegistry('See which ConfigMaps exist:', 'get configmaps'),
      inRegistry(
        'The Operator writes ConfigMap image-registry-certificates. See why it did not:',
        'logs deployment/cluster-image-registry-operator --tail=200',
      ),
    ],
  };
}
