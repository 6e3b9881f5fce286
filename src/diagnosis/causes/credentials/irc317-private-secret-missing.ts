import { kubernetesSource } from '../../../core/source';
import { PRIVATE_SECRET } from '../../../operator/objects';
import type { FixStep, Match, Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { CLUSTER_SECRET, provideAnyCredentials, USER_SECRET } from '../../forms/credentials-words';
import type { Statement } from '../../evidence/statement';
import { messageCause } from '../../forms/message-cause';
import { inPod } from '../../forms/stated-object';
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
  explain: ({ group, statements: [first] }, dump) => {
    if (/CreateContainerConfigError$/.test(first?.text ?? '')) return missingSomething(first);
    const name = group('name') || group('mounted') || PRIVATE_SECRET.name;
    const key = group('key') || group('ref');
    if (group('map') !== '') return missingMap(group('map'));
    return {
      what:
        key === '' ? `Secret/${name} does not exist, but the pod needs it.` : `A Secret of the pod has no key ${key}.`,
      object: `Secret/${name}`,
      field: key === '' ? 'metadata.name' : `data.${key}`,
      fix: [
        inRegistry('See which Secrets exist:', 'get secrets'),
        ...(name === PRIVATE_SECRET.name ? writtenByOperator(dump) : []),
      ],
    };
  },
});

/** What the Operator makes the Secret of: the user's Secret alone if it exists, otherwise that of the cluster. */
function writtenByOperator(dump: Dump): FixStep[] {
  return [
    inRegistry(
      `The Operator writes Secret/${PRIVATE_SECRET.name} from ${USER_SECRET} (your keys) if that Secret exists, otherwise from ${CLUSTER_SECRET} (the credentials of the cloud). See in the log of the Operator why the Secret is missing:`,
      'logs deployment/cluster-image-registry-operator --tail=200',
    ),
    provideAnyCredentials(`If neither of the two exists, create ${USER_SECRET}.`, dump),
  ];
}

/** A row of a table has no message. */
function missingSomething(first: Statement | undefined): Omit<Match, 'evidence'> {
  return {
    certainty: 'likely',
    what: 'The container is not created: a Secret or ConfigMap of the pod, or a key of it, is missing.',
    ...inPod(first, 'spec.containers[0].env'),
    fix: [inRegistry('See in the events which one is missing:', 'describe pods -l docker-registry=default')],
  };
}

function missingMap(name: string): Explanation {
  return {
    what: `ConfigMap/${name} does not exist.`,
    object: `ConfigMap/${name}`,
    field: 'metadata.name',
    fix: [
      inRegistry('See which ConfigMaps exist:', 'get configmaps'),
      inRegistry(
        'The Operator writes ConfigMap/image-registry-certificates. See in the log of the Operator why the ConfigMap is missing:',
        'logs deployment/cluster-image-registry-operator --tail=200',
      ),
    ],
  };
}
