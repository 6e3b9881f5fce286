import { messageCause } from '../../forms/message-cause';
import { statedObject } from '../../forms/stated-object';
import { commandStep, step } from '../../forms/steps';

export const irc524 = messageCause({
  id: 'IRC524',
  title: 'Disk of the client or node is full',
  why: 'A node, a build or a client unpacks the layers that it pulled, and its own disk has no space. The storage of the registry is not involved.',
  decides: 'Whether the disk of the client or node is full.',
  source: 'containers/storage drivers/overlay/overlay.go ApplyDiff',
  messages: ['copying system image from manifest list: writing blob: adding layer with blob', 'processing tar file'],
  depth: 3,
  looksLike:
    /(?:adding layer|processing tar file|copying system image|committing the finished image|CreateContainerError|failed to mount container)[^;]*no space left on device/,
  where: { sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }) => ({
    what: 'The disk of a node or client has no space for the layers of an image or for a container.',
    object: statedObject(first, 'Node'),
    field: 'status.conditions',
    explains: ['clients'],
    fix: [
      commandStep('See how full the disk of the node (NODE) is:', 'oc debug node/NODE -- chroot /host df -h /var'),
      commandStep(
        'Remove images that no container uses from this node:',
        'oc debug node/NODE -- chroot /host crictl rmi --prune',
      ),
      step('On a client, remove its unused images (podman image prune), or give it more disk.'),
    ],
  }),
});
