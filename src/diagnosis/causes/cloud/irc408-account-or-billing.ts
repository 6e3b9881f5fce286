import { objectStorageCause } from '../../forms/object-storage-cause';
import { step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc408 = objectStorageCause({
  id: 'IRC408',
  title: 'Cloud account or project is disabled',
  why: 'The cloud rejects the account: it is suspended, its billing is disabled, or the service is not enabled.',
  decides: 'Whether the console of the cloud shows the account as active.',
  source: 'aws/aws-sdk-go service/s3/api.go Error, code AccountProblem',
  messages: [
    'The billing account for the owning project is disabled',
    'AccountIsDisabled',
    'AccountProblem',
    'OptInRequired',
    'accessNotConfigured: Cloud Storage JSON API has not been used in project',
    'MissingSubscriptionRegistration',
  ],
  depth: 2,
  looksLike:
    /billing account[^;]{0,60}disabled|accountDisabled|AccountIsDisabled|AccountProblem|OptInRequired|NotSignedUp|SubscriptionNotFound|subscription[^;]{0,60}(?:disabled|not found)|ReadOnlyDisabledSubscription|MissingSubscriptionRegistration|accessNotConfigured|API has not been used in project/i,
  explain: ({ statements: [first] }, dump) => ({
    what: whatIsDisabled(first?.text ?? ''),
    object: THE_CONFIG,
    field: dump.backend === undefined ? 'spec.storage' : `spec.storage.${dump.backend}`,
    explains: ['rollout'],
    fix: [
      step(
        'In the console of the cloud, enable what the message names: the account (project, subscription), its billing or the service. The registry and the Operator retry automatically.',
      ),
    ],
  }),
});

function whatIsDisabled(text: string): string {
  const [before = '', after] = text.split(' API has not been used in project', 2);
  const service = before
    .slice(-MOST)
    .split(/[:;,.] |["']/)
    .at(-1);
  return after === undefined || service === undefined
    ? 'The cloud rejects the account of the storage: it is disabled, or its billing or the storage service is.'
    : `The project of the storage has a service of the cloud disabled: ${service} API.`;
}

/** More than the name of a service. */
const MOST = 100;
