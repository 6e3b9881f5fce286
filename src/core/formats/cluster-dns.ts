/** Whether only the DNS of a cluster resolves the host: the name of a Service, in full or without `svc`. */
export function isClusterLocal(host: string): boolean {
  return /(?:^|\.)(?:svc|cluster\.local|openshift-[a-z0-9-]+)\.?$/i.test(host);
}
