import { FLOORS } from '../architecture/floors';
import { roomOf, sourceFiles } from '../architecture/source-files';

/** The rooms of src/ as the imports of their files draw them: an arrow for each that no longer way says already. */
export function roomsDrawing(): string {
  const imports = importsOfRooms();
  const rooms = FLOORS.flat().filter((room) => imports.has(room));
  const arrows = rooms.flatMap((room) => directImports(room, imports).map((other) => `  ${id(room)} --> ${id(other)}`));
  return [
    '```mermaid',
    'flowchart TD',
    ...[...FLOORS].reverse().map((floor) => `  ${floor.map((room) => `${id(room)}["${label(room)}"]`).join(' ~~~ ')}`),
    ...arrows,
    '```',
  ].join('\n');
}

function importsOfRooms(): ReadonlyMap<string, ReadonlySet<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const { path, imports } of sourceFiles()) {
    const room = roomOf(path);
    const others = rooms.get(room) ?? new Set();
    for (const { file } of imports) if (file !== undefined && roomOf(file) !== room) others.add(roomOf(file));
    rooms.set(room, others);
  }
  return rooms;
}

/** Those that no other import of the room reaches. */
function directImports(room: string, imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const others = [...(imports.get(room) ?? [])].sort();
  return others.filter((other) => !others.some((between) => between !== other && reaches(between, other, imports)));
}

function reaches(from: string, to: string, imports: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...(imports.get(from) ?? [])].some((next) => next === to || reaches(next, to, imports));
}

function id(room: string): string {
  return room.replace('.ts', '');
}

function label(room: string): string {
  return room.endsWith('.ts') ? room : `${room}/`;
}
