/** One node at a time can mount it: ReadWriteOnce without ReadWriteMany. Source: pkg/storage/pvc/pvc.go checkPVC. */
export function mountsOnOneNode(accessModes: readonly string[]): boolean {
  return accessModes.includes('ReadWriteOnce') && !accessModes.includes('ReadWriteMany');
}
