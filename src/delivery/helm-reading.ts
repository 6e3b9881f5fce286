import { HELM_HOOK, HELM_RESOURCE_POLICY } from '../core/tools/helm';
import { KEPT_BY_HELM } from '../core/tools/keepers';
import { guardSetting, type ToolReading } from './tool-reading';

const KEEPER = {
  ...KEPT_BY_HELM,
  source: 'helm/helm pkg/action/resource_policy.go filterManifestsToKeep',
};

export const helmReading: ToolReading = {
  annotations: [HELM_HOOK, HELM_RESOURCE_POLICY],
  ofObjects: [guardSetting({ ...KEEPER, when: 'the Helm release no longer has it or is uninstalled' })],
  ofTool: [],
  keeper: KEEPER,
};
