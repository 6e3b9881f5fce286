import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { openstackTest } from '../../forms/openstack-test';
import { commandStep, step, word } from '../../forms/steps';
import { storageText, THE_CONFIG } from '../../forms/storage-words';

export const irc418 = objectStorageCause({
  id: 'IRC418',
  title: 'Swift denies access to the container',
  why: 'The user has no role for object storage in the project, or the container belongs to another project.',
  decides: 'Whether the roles of the user or the access lists of the container allow access.',
  source: operatorSource('pkg/storage/swift/swift.go', 'CreateStorage'),
  messages: ['Expected HTTP response code [200 204 300] when accessing, but got 403 instead: Forbidden'],
  depth: 2,
  looksLike: /when accessing \[\w+ [^\]]*\],? but got 40[13] instead|Swift[^;]{0,60}Forbidden|[Oo]peration forbidden/,
  where: { but: /\/volumes\b|authenticate against OpenStack|\/auth\/tokens/ },
  explain: (_, dump) => ({
    what: 'The credentials of the registry have no right to use object storage, or this container, in the project.',
    object: THE_CONFIG,
    field: 'spec.storage.swift.container',
    explains: ['rollout'],
    fix: [
      ...openstackTest(dump, `container show ${word(storageText(dump, 'container'), 'CONTAINER')}`),
      commandStep(
        'If they have no right to any container, give the user the role for object storage (its name depends on the cloud; often swiftoperator or member):',
        'openstack role add --user USER --project PROJECT swiftoperator',
      ),
      step(
        'If only this container is forbidden, it belongs to another project: give the registry credentials of that project, or set spec.storage.swift.container to a container of this project. Images in the old container are not moved.',
      ),
    ],
  }),
});
