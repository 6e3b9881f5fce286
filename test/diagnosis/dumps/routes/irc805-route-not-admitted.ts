import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';

export const irc805: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig([
        ...READY.slice(0, 2),
        [
          'Degraded',
          'True',
          'RouteDegraded',
          'route public (host registry.example.com, router internal) not admitted: route is in domain of another router',
        ],
      ]),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig([
        ...READY.slice(0, 2),
        [
          'Degraded',
          'True',
          'RouteDegraded',
          'route public (host registry.example.com, router default) not admitted: route public already exposes registry.example.com and is older',
        ],
      ]),
    ),
};
