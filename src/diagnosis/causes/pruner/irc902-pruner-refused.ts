import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep } from '../../forms/steps';

export const irc902 = messageCause({
  id: 'IRC902',
  title: 'CronJob of the pruner is rejected',
  why: 'The API server rejects the CronJob that the Operator creates from ImagePruner/cluster.',
  decides: 'The field in the message.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  messages: [
    'failed to create object *v1.CronJob, Namespace=openshift-image-registry, Name=image-pruner',
    'ImagePrunerDegraded',
    'SyncError',
  ],
  depth: 1,
  rule: 'IR305',
  looksLike: /CronJob\.batch "image-pruner" is invalid: \[?(?<path>[\w.[\]-]+): (?<why>[^\]]*)/,
  explain: ({ group }) => {
    const path = group('path').replace(/^spec\.jobTemplate\.spec\.template\.spec\.(?:containers\[0\]\.)?/, 'spec.');
    return {
      what: `The API server rejects the CronJob: ${path}: ${group('why').slice(0, 160)}.`,
      object: 'ImagePruner/cluster',
      field: path,
      fix: [
        commandStep(
          `Correct ${path}, also in Git:`,
          'oc edit imagepruners.imageregistry.operator.openshift.io/cluster',
        ),
      ],
    };
  },
});
