import { failedPruner } from '../../examples/dumped-jobs';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, setInPruner } from '../../forms/steps';

export const irc903 = messageCause({
  id: 'IRC903',
  title: 'Pruner stops at invalid image references',
  why: 'A pod, a build or another object names an image in a way that cannot be parsed. Without ignoreInvalidImageReferences the pruner stops at it, to delete nothing that is used.',
  decides: 'The object and the reference in the log of the pruner.',
  source: 'openshift/oc pkg/cli/admin/prune/images/images.go printGraphBuildErrors',
  messages: ['invalid image reference', 'failed to build graph - no changes made', 'invalid reference format'],
  depth: 2,
  rule: 'IR314',
  examples: {
    shows: () =>
      failedPruner(
        'Failed to build graph!\n\nThe following objects have invalid references:\n  Deployment[a]: invalid image reference "a//b": invalid reference format',
      ),
    alike: () => failedPruner('error: unauthorized: authentication required'),
  },
  looksLike:
    /have invalid references|invalid image reference|invalid reference format|[Ff]ailed to build graph|unable to parse image reference/,
  where: { areas: ['pruner'] },
  explain: () => ({
    what: 'An object names an image in a way that cannot be parsed, and the pruner stops at it.',
    object: 'ImagePruner/cluster',
    field: 'spec.ignoreInvalidImageReferences',
    fix: [
      inRegistry('See which object it is, and correct it:', 'logs -l created-by=image-pruner --tail=50'),
      setInPruner('Or pass over such objects:', { ignoreInvalidImageReferences: true }),
    ],
  }),
});
