import type { Dumps } from '../dumps';
import { READY, dumpOf, dumpedConfig } from '../dump-yaml';
import { clientPod } from '../dumped-pods';

const PING =
  'pinging container registry image-registry.openshift-image-registry.svc:5000: Get "https://image-registry.openshift-image-registry.svc:5000/v2/": ';

export const irc525: Dumps = {
  shows: () => dumpOf(dumpedConfig(READY), clientPod(`${PING}http: server gave HTTP response to HTTPS client`)),
  alike: () => dumpOf(dumpedConfig(READY), clientPod(`${PING}dial tcp 172.30.201.10:5000: i/o timeout`)),
};
