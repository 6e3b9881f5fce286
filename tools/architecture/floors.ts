/** The floors of the rooms of src/, from the ground. Rooms of one floor do not see each other. */
export const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['schema', 'yaml'],
  ['storage', 'inputs', 'entries'],
  ['platforms', 'credentials', 'fixing', 'files'],
  ['operator'],
  // Above operator/, whose words for an edit it speaks.
  ['nodes'],
  ['render', 'rules'],
  ['delivery', 'diagnosis', 'configuration'],
  // Knows what diagnosis/ reads of a cluster: its release.
  ['check'],
  // Below constructs/, whose RegistryReport shows what report/ writes. adoption/ inverts what render/ and delivery/ write.
  ['report', 'adoption'],
  ['constructs', 'engine'],
  ['fleet', 'plugin', 'scaffold'],
  ['cli', 'index.ts'],
];

/** The floor of a room; undefined where nobody gave it one. */
export function floorOf(room: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return floor < 0 ? undefined : floor;
}
