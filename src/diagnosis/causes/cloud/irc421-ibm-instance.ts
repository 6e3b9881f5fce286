import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig, step } from '../../forms/steps';
import { storageValue, THE_CONFIG } from '../../forms/storage-words';

export const irc421 = objectStorageCause({
  id: 'IRC421',
  title: 'IBM Cloud Object Storage instance or resource group is missing',
  why: 'The service instance or the resource group of the Config does not exist, is inactive, or is not visible with the API key.',
  decides: 'Whether the account has this service instance and this resource group.',
  source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'CreateStorage'),
  messages: [
    'unable to get resource instance',
    'unable to find any resource groups',
    'IBM COS Instance Gone',
    'waiting for IBM COS service instance to finish provisioning',
  ],
  looksLike:
    /unable to (?:get|create) resource (?:instances?|groups?)\b|unable to find any resource groups|IBM COS Instance Gone|waiting for IBM COS service instance|unable to determine account ID/,
  where: { but: /BXNIM|API key/ },
  explain: ({ statements: [first] }, dump) =>
    /resource groups?\b/.test(first?.text ?? '') ? ofGroup(dump) : ofInstance(),
});

function ofGroup(dump: Dump): Explanation {
  return {
    what: `The resource group ${storageValue(dump, 'resourceGroupName', 'of the cluster')} of IBM Cloud cannot be used: it does not exist, or the API key has no right to see it.`,
    object: THE_CONFIG,
    field: 'spec.storage.ibmcos.resourceGroupName',
    fix: [
      commandStep('See the resource groups of the account:', 'ibmcloud resource groups'),
      commandStep(
        'The Operator takes the group from the status of Infrastructure/cluster, and not from the Config. See its name:',
        'oc get infrastructure cluster -o jsonpath={.status.platformStatus}',
      ),
      step('If the group exists, give the service id of the API key the role Viewer in the group.'),
    ],
  };
}

function ofInstance(): Explanation {
  return {
    what: 'The service instance of IBM Cloud Object Storage cannot be used.',
    object: THE_CONFIG,
    field: 'spec.storage.ibmcos.serviceInstanceCRN',
    fix: [
      commandStep(
        'See the instances:',
        'ibmcloud resource service-instances --service-name cloud-object-storage --all-resource-groups',
      ),
      setInConfig(
        'Set the CRN of an active instance (or remove the field, so that the Operator creates an instance):',
        {
          storage: { ibmcos: { serviceInstanceCRN: 'CRN' } },
        },
      ),
    ],
  };
}
