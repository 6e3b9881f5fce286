import { inRegistry } from './steps';

/** Where the identity is found that commands of `az` ask for. */
export const SEE_CLIENT_ID = inRegistry(
  'See the id of the application or identity that the Operator uses (CLIENT_ID):',
  "get secret installer-cloud-credentials -o jsonpath='{.data.azure_client_id}' | base64 -d",
);
