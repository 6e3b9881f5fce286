import type { Dumps } from '../dumps';
import { dumpedConfig, dumpedOperator, dumpOf, READY } from '../dump-yaml';

const degraded = (message: string): string =>
  dumpOf(
    dumpedConfig(READY, { azure: { accountName: 'layers', container: 'registry' } }),
    dumpedOperator([
      ['Degraded', 'True', 'AzurePathFixControllerFailed', `AzurePathFixControllerDegraded: ${message}`],
    ]),
  );

export const irc426: Dumps = {
  shows: () => degraded('Migration failed: panic: AZURE_CLIENT_ID is required for authentication'),
  // What the message says is deeper.
  alike: () => degraded('Migration failed: panic: ERROR CODE: KeyBasedAuthenticationNotPermitted'),
};
