import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inPod } from '../../forms/stated-object';
import { inRegistry, step } from '../../forms/steps';

export const irc609 = messageCause({
  id: 'IRC609',
  title: 'Probe fails: the storage is not healthy',
  why: 'The registry checks its storage every 10 seconds. If the check fails, /healthz answers 503. Then the pod is restarted or gets no requests.',
  decides: 'The log of the pod: a line "storage driver health check" or an error of the storage.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'generateLivenessProbeConfig'),
  messages: ['Readiness probe failed: HTTP probe failed with statuscode: 503', 'Liveness probe failed'],
  depth: 0.5,
  looksLike:
    /(?:Readiness|Liveness) probe failed|probe (?:failed|errored)|storagedriver_\w+ [^;]*unhealthy|storage driver health check/,
  where: { areas: ['rollout'] },
  explain: ({ certainty, statements: [first] }) => ({
    certainty: certainty === 'certain' ? 'likely' : certainty,
    what: 'The registry runs, but is not healthy. Usually its storage does not answer.',
    ...inPod(first, 'status.containerStatuses', 'status.conditions'),
    fix: [
      inRegistry('See the storage errors in the log of the registry:', 'logs deployment/image-registry --tail=100'),
      inRegistry(
        'While the container runs, see what the health check answers:',
        'exec deployment/image-registry -- curl -sk https://localhost:5000/healthz',
      ),
      step('Correct what the log names: the storage, its credentials, or the network to it.'),
    ],
  }),
});
