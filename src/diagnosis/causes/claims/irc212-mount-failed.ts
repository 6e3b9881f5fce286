import { kubernetesSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, step } from '../../forms/steps';
import { claimInWords } from '../../forms/claim-words';

export const irc212 = messageCause({
  id: 'IRC212',
  title: 'Volume cannot be mounted',
  why: 'The kubelet or the CSI driver of the node cannot attach or mount the volume, so the container does not start.',
  decides: 'The text of the event, which names the reason.',
  source: kubernetesSource('pkg/volume/util/operationexecutor/operation_generator.go', 'GenerateMountVolumeFunc'),
  messages: [
    'MountVolume.MountDevice failed',
    'MountVolume.SetUp failed for volume',
    'AttachVolume.Attach failed',
    'Unable to attach or mount volumes',
  ],
  depth: 1,
  looksLike:
    /Unable to attach or mount volumes|(?:MountVolume\.\w+|AttachVolume\.\w+|MapVolume\.\w+) failed|mount failed: |stale (?:NFS )?file handle|mount\.nfs: |structure needs cleaning|wrong fs type/i,
  where: { but: /(?:secret|configmap)s? "[^"]+" not found|references non-existent (?:secret|config) key|Multi-Attach/ },
  explain: ({ statements: [first] }, dump) => ({
    what: `The volume of the registry cannot be mounted: ${(first?.text ?? '').replace(/^.*?failed for volume "[^"]*" ?: ?/, '').slice(0, 200)}.`,
    object: claimInWords(dump),
    field: 'spec.volumeName',
    fix: [
      inRegistry('Read the events of the pod:', 'describe pods -l docker-registry=default'),
      commandStep('See the volume and where it is attached:', 'oc get pv,volumeattachment'),
      step(
        'Correct what the event names. For a timeout, check that the node of the pod reaches the storage: address and export of NFS, firewall, CSI driver of the node.',
      ),
    ],
  }),
});
