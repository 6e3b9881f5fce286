import { messageCause } from '../../forms/message-cause';
import { inRegistry, pruneNow, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import { fieldOf } from '../../../core/record';

export const irc908 = messageCause({
  id: 'IRC908',
  title: 'Pruner fails to delete blobs or layers',
  why: 'The registry or its storage answers a deletion with an error. Reasons: the objects are already deleted, the registry is read-only, or the right to delete is missing.',
  decides: 'The log of the registry at that time.',
  source: 'openshift/oc pkg/cli/admin/prune/imageprune/prune.go pruneImage',
  messages: [
    'failed to delete blob',
    'failed to delete layer link',
    'failed to delete manifest link',
    'UNSUPPORTED: The operation is unsupported',
  ],
  depth: 1.75,
  looksLike:
    /fail(?:ed|ure) to (?:delete|prune) |(?:failed|error) (?:deleting|pruning) [^;]*(?:blob|layer|manifest|image|repository)|blob unknown|UNSUPPORTED|(?:405 Method Not Allowed)|unexpected status[^;]*500|5\d\d Internal/,
  where: { areas: ['pruner'], but: /x509|unauthorized|err\.code/ },
  explain: (_, { config }) => {
    const isReadOnly = fieldOf(config?.manifest['spec'], 'readOnly') === true;
    return {
      what: isReadOnly
        ? 'The registry is read-only, so the pruner cannot delete layers.'
        : 'The registry did not delete a blob or a layer that the pruner asked it to delete.',
      object: isReadOnly ? THE_CONFIG : 'ImagePruner/cluster',
      field: isReadOnly ? 'spec.readOnly' : 'status.conditions',
      fix: [
        ...(isReadOnly
          ? [setInConfig('When pushes are allowed again, set readOnly to false:', { readOnly: false })]
          : []),
        ...(isReadOnly ? [] : SEE_WHY),
        pruneNow('Then run the pruner once by hand:'),
      ],
    };
  },
});

const SEE_WHY = [
  inRegistry('See in the log of the registry why it does not delete:', 'logs deployment/image-registry --tail=200'),
  step(
    'If the storage denies access, give the account of the registry the right to delete objects. If spec.readOnly of the Config is true, set it to false. If the objects are already deleted, there is nothing to correct.',
  ),
];
