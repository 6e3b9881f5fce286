import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';

export const irc814: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig([
        ...READY.slice(0, 2),
        [
          'Degraded',
          'True',
          'RouteDegraded',
          'route default-route (host default-route-openshift-image-registry.apps.example.com, router default) not admitted: RouteNotAdmitted: wildcard routes are not allowed',
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
