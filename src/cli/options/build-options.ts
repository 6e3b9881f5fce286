import { flagOption } from '../option';

/** What builds the folders that are named. */
export const BUILD_OPTIONS = {
  kustomize: flagOption('run kustomize, kubectl or oc on each folder that is named, and take what it builds', 'k'),
  helm: flagOption('run "helm template" on each folder that is named, and take what it makes'),
};
