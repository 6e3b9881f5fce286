/** Registries that a list did not have before. */
export function moreRegistries(count: number): string {
  return count === 1 ? 'one more registry' : `${count} more registries`;
}

export function someRegistries(count: number): string {
  return count === 1 ? 'a registry' : `${count} registries`;
}
