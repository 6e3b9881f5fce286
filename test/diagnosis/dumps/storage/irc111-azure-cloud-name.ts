import type { Dumps } from '../dumps';
import { failingStorage } from '../dump-yaml';

export const irc111: Dumps = {
  shows: () =>
    failingStorage('autorest/azure: There is no cloud environment matching the name "NOPE"', {
      azure: { cloudName: 'nope' },
    }),
  alike: () => failingStorage('AADSTS7000215: Invalid client secret provided', { azure: { container: 'layers' } }),
};
