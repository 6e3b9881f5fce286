import { operatorSource } from '../../../core/source';
import type { FixStep } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { setOtherStorage } from '../../forms/other-storage';
import { commandStep, step, word } from '../../forms/steps';
import { THE_CONFIG, storageText, storageValue } from '../../forms/storage-words';

export const irc410 = objectStorageCause({
  id: 'IRC410',
  title: 'Azure storage account or container does not exist',
  why: 'The account or the container that the Config names does not exist in Azure. DNS does not resolve the name of a deleted account. Nor does it resolve the name of an account with a private endpoint, if the private DNS zone of the network has no record of it.',
  decides: 'Whether the resource group has the storage account, and the account has the container.',
  source: operatorSource('pkg/storage/azure/azure.go', 'storageExistsViaTrack2SDK'),
  messages: [
    'ContainerNotFound: The specified container does not exist',
    'ResourceNotFound: The Resource Microsoft.Storage/storageAccounts was not found',
    'Could not find storage container',
  ],
  depth: 2.5,
  looksLike:
    /ContainerNotFound|specified container does not exist|Could not find storage container|AccountNotFound|Microsoft\.Storage\/storageAccounts[^;]{0,120}was not found|ResourceGroupNotFound|lookup [\w-]+\.blob\.core\.[^;]{0,80}no such host|ContainerBeingDeleted/,
  explain: ({ statements: [first] }, dump) => {
    const isContainer = OF_CONTAINER.test(first?.text ?? '');
    const isOfDns = /no such host/.test(first?.text ?? '');
    return {
      what: isContainer
        ? `The container ${storageValue(dump, 'container', 'of the registry')} does not exist in the storage account.`
        : isOfDns
          ? `DNS does not resolve the name of the storage account ${storageValue(dump, 'accountName', 'of the registry')}: the account does not exist, or the private DNS zone of the network has no record of it.`
          : `The storage account ${storageValue(dump, 'accountName', 'of the registry')} does not exist.`,
      object: THE_CONFIG,
      field: `spec.storage.azure.${isContainer ? 'container' : 'accountName'}`,
      explains: ['rollout'],
      fix: isContainer
        ? restoreContainer(dump)
        : [...(isOfDns ? [seeZone(first?.text ?? '')] : []), ...restoreAccount(dump)],
    };
  },
});

/** A statement of a pod has the word container, too, before the message. */
const OF_CONTAINER = /ContainerNotFound|specified container|storage container|ContainerBeingDeleted/;

/**
 * The clouds of Azure have different domains.
 *
 * Source: learn.microsoft.com/azure/private-link/private-endpoint-dns, azure/storage/common/storage-private-endpoints.
 */
function seeZone(text: string): FixStep {
  const domain = /lookup [\w-]+\.(blob\.core(?:\.[\w-]+)+)/.exec(text)?.[1] ?? 'blob.core.windows.net';
  return commandStep(
    `If the account exists and has a private endpoint, the zone privatelink.${domain} that is linked to the network of the cluster must have its record. See the records (GROUP is the resource group of the zone):`,
    `az network private-dns record-set a list -g GROUP -z privatelink.${domain} -o table`,
  );
}

function restoreContainer(dump: Dump): FixStep[] {
  const [account, container] = [word(storageText(dump, 'accountName'), 'ACCOUNT'), storageText(dump, 'container')];
  return [
    commandStep(
      'See the containers of the account:',
      `az storage container list --account-name ${account} --auth-mode login -o table`,
    ),
    setOtherStorage('If the images are in another container, set its name:', dump, 'azure', { container: 'CONTAINER' }),
    step('If the account keeps deleted containers (soft delete), restore the container in the Azure portal.'),
    commandStep(
      'Otherwise create the container. A new container is empty, so images pushed before are lost:',
      `az storage container create --account-name ${account} --name ${word(container, 'CONTAINER')} --auth-mode login`,
    ),
  ];
}

function restoreAccount(dump: Dump): FixStep[] {
  return [
    commandStep('See the accounts of the subscription:', 'az storage account list -o table'),
    commandStep(
      'See deleted accounts that can be restored:',
      "az rest --method get --url '/subscriptions/{subscriptionId}/providers/Microsoft.Storage/deletedAccounts?api-version=2023-05-01'",
    ),
    setOtherStorage(
      'If the images are in another account, set the names of that account and its container:',
      dump,
      'azure',
      {
        accountName: 'ACCOUNT',
        container: 'CONTAINER',
      },
    ),
    step(
      'Otherwise restore the deleted account in the Azure portal. If its retention period is over, its images are lost: leave out accountName, so that the Operator creates a new account, which is empty.',
    ),
  ];
}
