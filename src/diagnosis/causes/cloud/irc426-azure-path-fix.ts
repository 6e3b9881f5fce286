import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { inRegistry, step } from '../../forms/steps';

export const irc426 = messageCause({
  id: 'IRC426',
  title: 'Job azure-path-fix fails',
  why: 'From 4.14 to 4.16, the Operator on Azure runs Job azure-path-fix. It moves all images to the path that the registry reads since 4.14. If the Job fails, images that were pushed before the update cannot be pulled. Some releases have defects in this Job: with workload identity, in other clouds of Azure, and without a key of the account.',
  decides: 'The log of the Job, and whether the release is the newest one of its minor version.',
  source: operatorSource('pkg/operator/azurepathfixcontroller.go', 'AzurePathFixController'),
  messages: ['AzurePathFixControllerDegraded: Migration failed'],
  depth: 0.75,
  looksLike: /AzurePathFixControllerDegraded=True|Migration failed(?:: | but no job pods)/,
  where: { sources: ['condition'] },
  explain: () => ({
    what: 'Job azure-path-fix failed, so images that were pushed before 4.14 can be missing in the registry.',
    object: 'Job/azure-path-fix',
    field: 'status.conditions',
    fix: [
      inRegistry('See at which error the Job stops:', 'logs job/azure-path-fix --tail=100'),
      step(
        'If the message is about the credentials or the name of the endpoint, update to the newest release of the same minor version first: several defects of the Job are corrected there.',
      ),
      inRegistry(
        'When the reason is gone, delete the Job. The Operator creates it again, and it moves what is not moved yet:',
        'delete job azure-path-fix',
      ),
    ],
  }),
});
