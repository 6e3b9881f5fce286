/** Whether only one node at a time can mount the volume. Source: pkg/storage/pvc/pvc.go checkPVC. */
export function mountsOnOneNode(accessModes: readonly string[]): boolean {
  return accessModes.includes('ReadWriteOnce') && !accessModes.includes('ReadWriteMany');
}
