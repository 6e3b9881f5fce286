import type { Cause } from '../../engine/cause';
import { irc801 } from './irc801-route-host-taken';
import { irc802 } from './irc802-route-certificate';
import { irc803 } from './irc803-route-secret-missing';
import { irc804 } from './irc804-route-names';
import { irc805 } from './irc805-route-not-admitted';
import { irc811 } from './irc811-node-ca-unavailable';
import { irc812 } from './irc812-image-config-controller';
import { irc813 } from './irc813-certificates-controller';
import { irc814 } from './irc814-no-ingress';

/** Causes in routes, node-ca and what else the Operator keeps. */
export const ROUTES_CAUSES: readonly Cause[] = [irc801, irc802, irc803, irc804, irc805, irc811, irc812, irc813, irc814];
