import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

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
  explain: () => ({
    what: 'The service instance of IBM Cloud Object Storage, or its resource group, cannot be used.',
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
  }),
});
