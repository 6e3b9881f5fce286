/** The `source` of what somebody else than the Operator of the registry does: repository, file and symbol. */
export function machineConfigSource(file: string, symbol: string): string {
  return `openshift/machine-config-operator ${file} ${symbol}`;
}

export function nodePoolSource(file: string, symbol: string): string {
  return `openshift/hypershift hypershift-operator/controllers/nodepool/${file} ${symbol}`;
}

export function kubeApiServerSource(file: string, symbol: string): string {
  return `openshift/cluster-kube-apiserver-operator ${file} ${symbol}`;
}

export function openshiftApiServerSource(file: string, symbol: string): string {
  return `openshift/cluster-openshift-apiserver-operator ${file} ${symbol}`;
}
