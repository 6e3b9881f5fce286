import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc916: Dumps = {
  shows: () =>
    failedPruner('error: the server could not find the requested resource (get deploymentconfigs.apps.openshift.io)'),
  alike: () =>
    failedPruner(
      'Error from server (ServiceUnavailable): the server is currently unable to handle the request (get deploymentconfigs.apps.openshift.io)',
    ),
};
