import { kubernetesSource } from '../../../core/source';
import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, setInConfig, step } from '../../forms/steps';
import { claimInWords, createClaim } from '../../forms/claim-words';

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
  where: {
    but: /(?:secret|configmap)s? "[^"]+" not found|references non-existent (?:secret|config) key|Multi-Attach|list of registered CSI drivers/,
  },
  explain: ({ statements }, dump) => {
    const text = (statements.find((each) => !TIMES_OUT.test(each.text)) ?? statements[0])?.text ?? '';
    if (/volumeMode Block/.test(text)) return ofBlocks(dump);
    return {
      what: /stale (?:NFS )?file handle/i.test(text)
        ? 'The NFS volume of the registry is stale: its server was restarted, or the export was changed, while the pod had it mounted.'
        : `The volume of the registry cannot be mounted: ${text.replace(/^.*?failed for volume "[^"]*" ?: ?/, '').slice(0, 200)}.`,
      object: claimInWords(dump),
      field: 'spec.volumeName',
      fix: [
        ...(/stale (?:NFS )?file handle/i.test(text)
          ? [
              inRegistry(
                'Replace the pods, so that they mount the volume again:',
                'rollout restart deployment/image-registry',
              ),
            ]
          : []),
        inRegistry('Read the events of the pod:', 'describe pods -l docker-registry=default'),
        commandStep('See the volume and where it is attached:', 'oc get pv,volumeattachment'),
        step(
          'Correct what the event names. For a timeout, check that the node of the pod reaches the storage: address and export of NFS, firewall, CSI driver of the node.',
        ),
      ],
    };
  },
});

/** What the kubelet says while it waits: another event gives the reason. */
const TIMES_OUT = /Unable to attach or mount volumes[^;]*timed out waiting/;

function ofBlocks(dump: Dump): Explanation {
  return {
    what: 'The claim of the registry is a raw block device (volumeMode Block), but the registry needs a file system.',
    object: claimInWords(dump),
    field: 'spec.volumeMode',
    fix: [
      createClaim(
        'The mode of a claim cannot be changed. Create another claim; the device of the old one may have data of others:',
        dump,
        { volumeMode: 'Filesystem' },
        'image-registry-files',
      ),
      setInConfig('Set its name in the Config:', { storage: { pvc: { claim: 'image-registry-files' } } }),
    ],
  };
}
