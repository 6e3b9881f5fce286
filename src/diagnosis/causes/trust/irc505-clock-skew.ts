import { objectStorageCause } from '../../forms/object-storage-cause';
import { nodeOfPod } from '../../forms/nodes-in-words';
import { commandStep, step } from '../../forms/steps';

export const irc505 = objectStorageCause({
  id: 'IRC505',
  title: 'Clocks of node and storage differ',
  why: 'Storage rejects requests and tokens if the clock of the node and the clock of the storage differ by more than a few minutes.',
  decides: 'Which clock is wrong: that of the nodes or that of the storage.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code RequestTimeTooSkewed',
  messages: [
    'RequestTimeTooSkewed: The difference between the request time and the current time is too large',
    'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe',
  ],
  depth: 2.5,
  looksLike:
    /RequestTimeTooSkewed|difference between the request time and the (?:current|server)|Signature (?:not yet current|expired)|RequestExpired|Token must be a short-lived token|Check your iat and exp values/,
  explain: ({ statements: [first] }, dump) => ({
    what: 'The clocks of node and storage differ by more than the storage allows.',
    object: nodeOfPod(first, dump),
    field: 'clock, or the clock of the storage',
    explains: ['rollout'],
    fix: [
      commandStep(
        'Compare the clocks of the nodes:',
        'for node in $(oc get nodes -o name); do oc debug $node -- chroot /host chronyc tracking; done',
      ),
      step(
        'If the clock of a node is wrong, configure chrony with a time server that answers (MachineConfig with /etc/chrony.conf). If the clocks of the nodes are right, correct the clock of the storage.',
      ),
    ],
  }),
});
