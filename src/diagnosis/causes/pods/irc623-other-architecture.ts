import { messageCause } from '../../forms/message-cause';
import { inPod } from '../../forms/stated-object';
import { commandStep, step } from '../../forms/steps';

export const irc623 = messageCause({
  id: 'IRC623',
  title: 'Image is for another CPU architecture (exec format error)',
  why: 'The node cannot run the program in the image, because it was built for another architecture. This happens when a node of another architecture joins a cluster whose release has only one, or when a mirror has only the images of another architecture.',
  decides: 'The architecture of the release and that of the node.',
  source: 'torvalds/linux include/uapi/asm-generic/errno-base.h ENOEXEC',
  messages: ['exec format error', 'exec /usr/bin/sh: exec format error'],
  depth: 2,
  looksLike: /exec format error/i,
  where: { areas: ['rollout', 'operator', 'node-ca', 'pruner'] },
  explain: ({ statements: [first] }) => ({
    what: 'The image of the pod is for another CPU architecture than the node.',
    ...inPod(first, 'spec.containers[0].image'),
    explains: ['rollout'],
    fix: [
      commandStep('See the architectures of the nodes:', 'oc get nodes -L kubernetes.io/arch'),
      commandStep(
        'See that of the release (multi: it has several):',
        'oc adm release info -o jsonpath={.metadata.metadata}',
      ),
      step(
        'If nodes of another architecture were added, change the cluster to the multi-architecture release first (oc adm upgrade --to-multi-arch), or set spec.nodeSelector of the Config to kubernetes.io/arch of the release.',
      ),
      step('If images come from a mirror, mirror the release of the architecture of the nodes.'),
    ],
  }),
});
