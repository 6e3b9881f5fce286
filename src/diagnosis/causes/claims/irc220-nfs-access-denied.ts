import { messageCause } from '../../forms/message-cause';
import { commandStep, step, word } from '../../forms/steps';
import { claimInWords } from '../../forms/claim-words';

export const irc220 = messageCause({
  id: 'IRC220',
  title: 'NFS server denies access to the export',
  why: 'The NFS server rejects the mount: the export does not exist under this path, or it does not allow the addresses of the nodes. root_squash is not the reason: with root_squash the mount works, but writing fails.',
  decides: 'Whether the exports of the server (exportfs -v) contain the addresses of the nodes.',
  source: 'kubernetes/kubernetes issue 108963',
  messages: ['mount.nfs: access denied by server while mounting'],
  depth: 2,
  looksLike: /access denied by server while mounting (?<export>[^\s;"]*)/,
  explain: ({ group }, dump) => ({
    what: `The NFS server does not allow the node to mount ${group('export') === '' ? 'the export' : group('export')}.`,
    object: claimInWords(dump),
    field: 'spec.volumeName',
    fix: [
      commandStep(
        'See which server and path the volume names:',
        `oc get pv -o custom-columns=NAME:.metadata.name,CLAIM:.spec.claimRef.name,SERVER:.spec.nfs.server,PATH:.spec.nfs.path`,
      ),
      step(
        'On the server, export that path to the addresses of all nodes (/etc/exports, then exportfs -ra). exportfs -v shows the current settings.',
      ),
      commandStep(
        'Try the mount from the node of the pod (NODE):',
        `oc debug node/NODE -- chroot /host sh -c 'mount -t nfs "$0" /mnt && umount /mnt' ${word(group('export'), 'SERVER:PATH')}`,
      ),
    ],
  }),
});
