import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inPod } from '../../forms/stated-object';
import { inRegistry } from '../../forms/steps';

export const irc611 = messageCause({
  id: 'IRC611',
  title: 'Registry crashes',
  why: 'The container exits with an error and is restarted.',
  decides: 'The last lines of the log of the previous container.',
  source: kubernetesSource('pkg/kubelet/kuberuntime/kuberuntime_manager.go', 'doBackOff'),
  messages: ['CrashLoopBackOff', 'Back-off restarting failed container'],
  depth: 0,
  looksLike:
    /CrashLoopBackOff|panic: runtime error|terminated: Error|terminated: ContainerCannotRun|Back-off restarting failed container/,
  where: { areas: ['rollout'] },
  explain: ({ statements }) => {
    const [, message = ''] =
      /exit code \d+\): (.*)/.exec(statements.map(({ text }) => text).find((text) => /exit code/.test(text)) ?? '') ??
      [];
    return {
      certainty: 'likely',
      what: `The registry crashes.${message === '' ? '' : ` Its last message: ${message.slice(-200)}.`}`,
      ...inPod(statements[0], 'status.containerStatuses', 'status.conditions'),
      fix: [
        inRegistry(
          'Read the reason in the log of the container that ended:',
          'logs deployment/image-registry --previous --tail=100',
        ),
      ],
    };
  },
});
