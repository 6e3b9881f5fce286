import { isAtLeast, Release } from '../core/release';

/** The newest image that is known to be published; its oc talks to later releases as well. */
const NEWEST = Release.V4_22;

/** Red Hat's image with oc for a release; the pull secret of every cluster opens it. Since 4.16 it has another name. */
export function cliImage(release: Release): string {
  const name = isAtLeast(release, Release.V4_16) ? 'ose-cli-rhel9' : 'ose-cli';
  return `registry.redhat.io/openshift4/${name}:v${isAtLeast(release, NEWEST) ? NEWEST : release}`;
}
