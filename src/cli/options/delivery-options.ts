import { choiceOption, flagOption, listOption, textOption } from '../option';

export const FLEET_TOOLS = ['argo-cd', 'manifest-work'] as const;

/** How a fleet is rolled out. */
export const DELIVERY_OPTIONS = {
  delivery: choiceOption({
    value: 'TOOL',
    choices: FLEET_TOOLS,
    help: (tools) => `the tool that deploys the manifests: ${tools} (default: none, plain manifests)`,
  }),
  repo: textOption('URL', 'for argo-cd: the URL of the repository that contains the folder'),
  folder: textOption('PATH', 'for argo-cd: the folder, from the root of the repository (default: the folder of --out)'),
  revision: textOption('REF', 'for argo-cd: branch, tag or commit (default: HEAD)'),
  automated: flagOption('for argo-cd: sync changes automatically'),
  waves: listOption(
    'WAVE[,WAVE]',
    'for argo-cd: sync the clusters in this order of their parameters.wave, and all other clusters last',
  ),
  namespace: textOption(
    'NAME',
    'for argo-cd: where the ApplicationSet is (default: openshift-gitops); for manifest-work: the namespace on the ' +
      'hub for what clusters share',
  ),
};
