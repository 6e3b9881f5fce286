import { irc801 } from './irc801-route-host-taken';
import { irc802 } from './irc802-route-certificate';
import { irc803 } from './irc803-route-secret-missing';
import { irc804 } from './irc804-route-names';
import { irc805 } from './irc805-route-not-admitted';
import { irc811 } from './irc811-node-ca-unavailable';
import { irc812 } from './irc812-image-config-controller';
import { irc813 } from './irc813-certificates-controller';
import { irc814 } from './irc814-no-ingress';
import type { Dumps } from '../dumps';

export const ROUTES_DUMPS: Readonly<Record<string, Dumps>> = {
  IRC801: irc801,
  IRC802: irc802,
  IRC803: irc803,
  IRC804: irc804,
  IRC805: irc805,
  IRC811: irc811,
  IRC812: irc812,
  IRC813: irc813,
  IRC814: irc814,
};
