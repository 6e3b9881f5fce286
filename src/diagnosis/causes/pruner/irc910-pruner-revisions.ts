import { messageCause } from '../../forms/message-cause';
import { setInPruner } from '../../forms/steps';

export const irc910 = messageCause({
  id: 'IRC910',
  title: 'Negative keepTagRevisions',
  why: 'The command oc adm prune images rejects a negative number of revisions, so every Job fails.',
  decides: 'Whether spec.keepTagRevisions of ImagePruner/cluster is negative.',
  source: 'openshift/oc pkg/cli/admin/prune/images/images.go Validate',
  messages: ['--keep-tag-revisions must be greater than or equal to 0'],
  depth: 2,
  rule: 'IR316',
  looksLike: /keep-tag-revisions must be greater|keep-younger-than must be greater/,
  where: { areas: ['pruner'] },
  explain: ({ statements: [first] }) => {
    const field = first?.text.includes('younger') === true ? 'keepYoungerThanDuration' : 'keepTagRevisions';
    return {
      what: `The value of spec.${field} is negative.`,
      object: 'ImagePruner/cluster',
      field: `spec.${field}`,
      fix: [
        setInPruner(
          field === 'keepTagRevisions' ? 'Set a number that is not negative:' : 'Set a duration that is not negative:',
          field === 'keepTagRevisions' ? { keepTagRevisions: 3 } : { keepYoungerThanDuration: '60m' },
        ),
      ],
    };
  },
});
