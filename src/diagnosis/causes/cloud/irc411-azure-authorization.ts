import { objectStorageCause } from '../../forms/object-storage-cause';
import { SEE_CLIENT_ID } from '../../forms/azure-identity';
import { commandStep, step } from '../../forms/steps';
import { CLUSTER_SECRET } from '../../forms/credentials-words';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc411 = objectStorageCause({
  id: 'IRC411',
  title: 'Azure role of the cluster is missing (AuthorizationFailed)',
  why: 'The Operator uses the identity in Secret/installer-cloud-credentials. This identity needs rights to read and create storage accounts in the resource group of the cluster, and to list their keys. A lock or a policy in Azure can forbid the same.',
  decides: 'Whether the identity has a role in the resource group that allows the action in the message.',
  source: 'Azure/azure-sdk-for-go sdk/azcore/internal/exported/response_error.go NewResponseError',
  messages: [
    "AuthorizationFailed: does not have authorization to perform action 'Microsoft.Storage/storageAccounts/listKeys/action'",
    'AuthorizationPermissionMismatch',
    'LinkedAuthorizationFailed',
    'RequestDisallowedByPolicy',
    'ScopeLocked',
  ],
  depth: 2,
  looksLike:
    /AuthorizationFailed|does not have authorization to perform action|AuthorizationPermissionMismatch|InsufficientAccountPermissions|LinkedAuthorizationFailed|RequestDisallowedByPolicy|ScopeLocked/,
  explain: ({ statements }) => {
    const text = statements[0]?.text ?? '';
    const [, action = ''] = /does not have [^;]*?perform action\(?s?\)? '?([\w./]+)/.exec(text) ?? [];
    const isForbidden = /DisallowedByPolicy|ScopeLocked/.test(text);
    return {
      what: isForbidden
        ? 'A policy or a lock in Azure forbids an action that the registry needs.'
        : `The identity of the Operator has no right in Azure for ${action === '' ? 'an action that the registry needs' : action}.`,
      ...(isForbidden
        ? { object: THE_CONFIG, field: 'spec.storage.azure' }
        : { object: CLUSTER_SECRET, field: 'data.azure_client_id' }),
      explains: ['rollout'],
      fix: [
        ...(isForbidden ? LIMITS : []),
        SEE_CLIENT_ID,
        commandStep('See the roles of this identity:', 'az role assignment list --assignee CLIENT_ID --all -o table'),
        step(
          'Give the identity the role Contributor in the resource group of the cluster. If the cluster uses workload identity, also give it Storage Blob Data Contributor on the storage account.',
        ),
      ],
    };
  },
});

const LIMITS = [
  commandStep(
    'See the policies and locks of the resource group:',
    'az policy assignment list -g RESOURCE_GROUP -o table; az lock list -g RESOURCE_GROUP -o table',
  ),
];
