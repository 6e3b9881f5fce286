import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, step } from '../../forms/steps';
import { claimInWords, inCopyOfPod } from '../../forms/claim-words';

export const irc213 = messageCause({
  id: 'IRC213',
  title: 'Registry cannot write to its volume',
  why: 'The pod runs with a group from the range of its namespace (fsGroup) and with an SELinux label. The pod cannot write if the volume keeps its own owner, such as NFS with root_squash, or has another label.',
  decides: 'Whether owner, group, mode and label of the root of the volume let the pod write.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'generateSecurityContext'),
  messages: ['filesystem: mkdir /registry/docker: permission denied'],
  depth: 2,
  looksLike:
    /\/registry\b[^;]{0,200}(?:permission denied|operation not permitted)|(?:chown|lsetxattr|relabel)\b[^;]{0,200}(?:permission denied|operation not (?:permitted|supported))|avc: +denied[^;]*dockerregistry/i,
  explain: (_, dump) => ({
    what: 'The registry has no permission to write to its volume: owner, group, mode or SELinux label of the volume is wrong.',
    object: claimInWords(dump),
    field: 'spec.volumeName',
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the group of the registry, the number before the slash:',
        "oc get namespace openshift-image-registry -o jsonpath='{.metadata.annotations.openshift\\.io/sa\\.scc\\.supplemental-groups}'",
      ),
      inCopyOfPod('See owner, group, mode and label of the volume:', dump, 'ls -ldZ /registry'),
      step(
        'Give the directory of the volume this group and mode 2770 (chgrp, chmod). For NFS, do this on the server, and export with no_root_squash, or with all_squash and anongid set to this group. For a volume of a node (local, hostPath), do this on the node (oc debug node/NODE), and also set the SELinux label: chcon -R -t container_file_t DIRECTORY.',
      ),
    ],
  }),
});
