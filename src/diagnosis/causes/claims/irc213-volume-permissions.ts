import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, commandStep, step } from '../../forms/steps';
import { claimInWords } from '../../forms/claim-words';

export const irc213 = messageCause({
  id: 'IRC213',
  title: 'Registry may not write to its volume',
  why: 'The pod runs with a group from the range of its namespace (fsGroup) and with an SELinux label. The pod cannot write if the volume keeps its own owner, such as NFS with root_squash, or has another label.',
  decides: 'Whether owner, group, mode and label of the root of the volume let the pod write.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'generateSecurityContext'),
  messages: ['filesystem: mkdir /registry/docker: permission denied'],
  depth: 2,
  looksLike:
    /\/registry\b[^;]{0,200}(?:permission denied|operation not permitted)|(?:chown|lsetxattr|relabel)\b[^;]{0,200}(?:permission denied|operation not (?:permitted|supported))|avc: +denied[^;]*dockerregistry/i,
  explain: (_, dump) => ({
    what: 'The registry may not write to its volume: owner, group or SELinux label of the volume is wrong.',
    object: claimInWords(dump),
    field: 'spec.volumeName',
    explains: ['rollout'],
    fix: [
      commandStep(
        'See the group of the namespace:',
        "oc get namespace openshift-image-registry -o jsonpath='{.metadata.annotations.openshift\\.io/sa\\.scc\\.supplemental-groups}'",
      ),
      inRegistry('See owner and label of the volume:', 'rsh deployment/image-registry ls -ldZ /registry'),
      step(
        'Set group, mode 2770 and SELinux label container_file_t on the export (NFS: chgrp, and no_root_squash or all_squash with anongid).',
      ),
    ],
  }),
});
