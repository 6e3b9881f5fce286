import type { FieldChange } from '../edit';
import { isPathWithin, valueAt, type FieldPath } from '../field-path';
import { isRecord } from '../record';

/**
 * Plain data while it is changed. The data itself stays as it is: what a change leads through is copied once, not for each
 * change, because copies of a large map would take time in proportion to the square of its fields.
 */
export class ChangingData {
  private readonly own = new WeakSet();

  /** @param value the data after the changes so far; what it holds may be changed by the next ones */
  public constructor(public value: unknown) {}

  /** Whether the data allows a change. */
  public allows(change: FieldChange): boolean {
    const { op, path } = change;
    if (op === 'set') return change.value !== undefined && canHold(this.value, path);
    if (op === 'delete') return path.length > 0 && has(this.value, path);
    const to = op === 'move' ? change.to : renamedPath(change);
    const isFree = has(this.value, path) && valueAt(this.value, to) === undefined;
    return isFree && !isPathWithin(to, path) && canHold(this.value, to);
  }

  /** Makes a change that is allowed; otherwise returns false. */
  public make(change: FieldChange): boolean {
    if (!this.allows(change)) return false;
    const { op, path } = change;
    if (op === 'set') this.put(path, change.value);
    else if (op === 'delete') this.remove(path);
    else {
      const value = valueAt(this.value, path);
      this.remove(path);
      this.put(op === 'move' ? change.to : renamedPath(change), value);
    }
    return true;
  }

  private put(path: FieldPath, value: unknown): void {
    const last = path.at(-1);
    if (last === undefined) this.value = value;
    else assign(this.ownedAt(path.slice(0, -1)), last, value);
  }

  private remove(path: FieldPath): void {
    const last = path.at(-1) ?? '';
    const holder = this.ownedAt(path.slice(0, -1));
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else Reflect.deleteProperty(holder, last);
  }

  /** The map or list at a path, which may be changed. A field without a value becomes a map when something is put into it. */
  private ownedAt(path: FieldPath): Holder {
    let holder = this.owned(this.value);
    this.value = holder;
    for (const step of path) {
      const inner = this.owned(Object.hasOwn(holder, step) ? holder[step] : undefined);
      assign(holder, step, inner);
      holder = inner;
    }
    return holder;
  }

  private owned(value: unknown): Holder {
    if (typeof value === 'object' && value !== null && this.own.has(value)) return value as Holder;
    const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object | null) }) as Holder;
    this.own.add(copy);
    return copy;
  }
}

type Holder = Record<string | number, unknown>;

function renamedPath({ path, to }: Extract<FieldChange, { op: 'rename' }>): FieldPath {
  return [...path.slice(0, -1), to];
}

function canHold(data: unknown, [step, ...rest]: FieldPath): boolean {
  if (step === undefined) return true;
  if (typeof step === 'number') return Array.isArray(data) && step <= data.length && canHold(data[step], rest);
  if (data === undefined || data === null) return canHold(undefined, rest);
  return isRecord(data) && canHold(Object.hasOwn(data, step) ? data[step] : undefined, rest);
}

function has(data: unknown, path: FieldPath): boolean {
  return path.length === 0 ? data !== undefined : valueAt(data, path) !== undefined;
}

/** Even with a key such as `__proto__`. */
function assign(holder: Holder, key: string | number, value: unknown): void {
  if (key !== '__proto__') holder[key] = value;
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}
