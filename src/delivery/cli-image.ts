import { isAtLeast, Release } from '../core/release';

/** The newest image that is known to be published. Its oc also works with later releases. */
const NEWEST = Release.V4_22;

/** Red Hat's image with oc for a release. The pull secret of every cluster can pull it. The name changed in 4.16. */
export function cliImage(release: Release): string {
  const name = isAtLeast(release, Release.V4_16) ? 'ose-cli-rhel9' : 'ose-cli';
  return `registry.redhat.io/openshift4/${name}:v${isAtLeast(release, NEWEST) ? NEWEST : release}`;
}
