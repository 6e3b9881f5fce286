import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { setOtherStorage } from '../../forms/other-storage';
import { commandStep, word } from '../../forms/steps';
import { THE_CONFIG, storageText, storageValue } from '../../forms/storage-words';

export const irc419 = objectStorageCause({
  id: 'IRC419',
  title: 'Swift container does not exist',
  why: 'The OpenStack project of the credentials has no container with the name in the Config.',
  decides: 'Whether the project has this container.',
  source: operatorSource('pkg/storage/swift/swift.go', 'StorageExists'),
  messages: ['Storage does not exist', 'Container not found'],
  depth: 2,
  looksLike:
    /when accessing \[\w+ [^\]]*\],? but got 404 instead|\(Storage does not exist\)|Container (?:Not Found|not found)/,
  where: { but: /authenticate against OpenStack|\/auth\/tokens/ },
  explain: (_, dump) => ({
    what: `The Swift container ${storageValue(dump, 'container', 'of the registry')} does not exist in the OpenStack project of the registry.`,
    object: THE_CONFIG,
    field: 'spec.storage.swift.container',
    explains: ['rollout'],
    fix: [
      commandStep('See the containers:', 'openstack container list'),
      setOtherStorage('If the images are in a container with another name, set that name:', dump, 'swift', {
        container: 'CONTAINER',
      }),
      commandStep(
        'Otherwise create the container. A new container is empty, so images pushed before are lost:',
        `openstack container create ${word(storageText(dump, 'container'), 'CONTAINER')}`,
      ),
    ],
  }),
});
