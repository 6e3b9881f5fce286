import { HELM_HOOK, HELM_RESOURCE_POLICY, isKeptByHelm } from '../core/tools/helm';
import { guardSetting, type ToolReading } from './tool-reading';

const KEEPER = {
  guard: 'helm.sh/resource-policy: keep',
  isSet: isKeptByHelm,
  source: 'helm/helm pkg/action/resource_policy.go filterManifestsToKeep',
};

export const helmReading: ToolReading = {
  title: 'Helm',
  annotations: [HELM_HOOK, HELM_RESOURCE_POLICY],
  ofObjects: [guardSetting({ ...KEEPER, tool: 'Helm', when: 'the Helm release no longer has it or is uninstalled' })],
  ofTool: [],
  keeper: KEEPER,
};
