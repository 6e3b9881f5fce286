import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { CREATE_IMAGE } from '../../forms/steps';

export const irc912 = messageCause({
  id: 'IRC912',
  title: 'Image/cluster is missing',
  why: 'The Operator reads the host of the registry from Image/cluster. Without this object, it does not create the CronJob of the pruner.',
  decides: 'Whether images.config.openshift.io/cluster exists.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  messages: ['image.config.openshift.io "cluster" not found'],
  depth: 2,
  looksLike: /images?\.config\.openshift\.io "cluster" not found/,
  where: { areas: ['pruner'] },
  explain: () => ({
    what: 'The object Image/cluster does not exist.',
    object: 'Image/cluster',
    field: 'metadata.name',
    explains: ['image-config'],
    fix: [CREATE_IMAGE],
  }),
});
