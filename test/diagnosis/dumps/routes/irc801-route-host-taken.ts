import type { Dumps } from '../dumps';
import { ON_S3, READY, dumpOf, dumpedConfig } from '../dump-yaml';

export const irc801: Dumps = {
  shows: () =>
    dumpOf(
      dumpedConfig(
        [
          ...READY.slice(0, 2),
          [
            'Degraded',
            'True',
            'RouteDegraded',
            'route public (host registry.example.com, router default) not admitted: route public already exposes registry.example.com and is older',
          ],
        ],
        ON_S3,
        { routes: [{ name: 'public', hostname: 'registry.example.com' }] },
      ),
    ),
  alike: () =>
    dumpOf(
      dumpedConfig(
        [
          ...READY.slice(0, 2),
          [
            'Degraded',
            'True',
            'RouteDegraded',
            'route public (host registry.example.com, router default) not admitted: spec.tls.certificate: Invalid value: "redacted": x509: malformed certificate',
          ],
        ],
        ON_S3,
        { routes: [{ name: 'public', hostname: 'registry.example.com' }] },
      ),
    ),
};
