import { flagOption } from '../option';

/** What builds the folders that are named. */
export const BUILD_OPTIONS = {
  kustomize: flagOption('run kustomize, kubectl or oc on each named folder, and read its output', 'k'),
  helm: flagOption('run "helm template" on each named folder, and read its output'),
};
