import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInPruner } from '../../forms/steps';

export const irc903 = messageCause({
  id: 'IRC903',
  title: 'Pruner stops at invalid image references',
  why: 'A pod, a build or another object has an image reference that cannot be parsed. Without ignoreInvalidImageReferences the pruner then stops, so that it deletes no image in use.',
  decides: 'The object and the reference in the log of the pruner.',
  source: 'openshift/oc pkg/cli/admin/prune/images/images.go printGraphBuildErrors',
  messages: ['invalid image reference', 'failed to build graph - no changes made', 'invalid reference format'],
  depth: 2,
  rule: 'IR314',
  looksLike:
    /have invalid references|invalid image reference|invalid reference format|[Ff]ailed to build graph|unable to parse image reference/,
  where: { areas: ['pruner'] },
  explain: () => ({
    what: 'The pruner stops because an object has an image reference that cannot be parsed.',
    object: 'ImagePruner/cluster',
    field: 'spec.ignoreInvalidImageReferences',
    fix: [
      inRegistry(
        'Find in the log the object with the invalid reference, and correct or delete this object:',
        'logs -l job-name --prefix --tail=50',
      ),
      setInPruner('Or let the pruner ignore such references:', { ignoreInvalidImageReferences: true }),
    ],
  }),
});
