import { ChangingData } from '../../core/data/changing-data';
import { isSameData } from '../../core/data/same-data';
import { remove, set } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { normalizePem } from '../../core/pem/pem';
import { parseGoDuration } from '../../core/formats/go-duration';
import { isRecord } from '../../core/record';

/** One step of a JSON patch. */
export interface Operation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: FieldPath;
  /** What is added; of a removed field, what the construct writes. */
  readonly value?: unknown;
}

/** A value that is written otherwise and means the same. */
interface OtherSpelling {
  readonly path: FieldPath;
  readonly there: unknown;
  readonly rendered: unknown;
}

interface Residue {
  readonly operations: readonly Operation[];
  readonly spellings: readonly OtherSpelling[];
}

/** What makes `there` of `rendered`. A list that differs is replaced as a whole, unless only fields of its items go. */
export function residueOf(rendered: unknown, there: unknown, path: FieldPath = []): Residue {
  if (isRecord(rendered) && isRecord(there)) {
    const keys = [...new Set([...Object.keys(rendered), ...Object.keys(there)])].sort();
    return joined(
      keys.map((key) => {
        const at = [...path, key];
        if (!Object.hasOwn(there, key))
          return { operations: [{ op: 'remove' as const, path: at, value: rendered[key] }], spellings: [] };
        if (!Object.hasOwn(rendered, key))
          return { operations: [{ op: 'add' as const, path: at, value: there[key] }], spellings: [] };
        return residueOf(rendered[key], there[key], at);
      }),
    );
  }
  if (Array.isArray(rendered) && Array.isArray(there) && rendered.length === there.length) {
    const [own, others]: readonly (readonly unknown[])[] = [rendered, there];
    const items = joined((own ?? []).map((each, index) => residueOf(each, others?.[index], [...path, index])));
    if (items.operations.every(({ op }) => op === 'remove')) return items;
  }
  if (isSameData(rendered, there)) return NONE;
  if (meansTheSame(rendered, there, path)) return { operations: [], spellings: [{ path, there, rendered }] };
  return { operations: [{ op: 'replace', path, value: there }], spellings: [] };
}

const NONE: Residue = { operations: [], spellings: [] };

function joined(all: readonly Residue[]): Residue {
  return {
    operations: all.flatMap(({ operations }) => operations),
    spellings: all.flatMap(({ spellings }) => spellings),
  };
}

function meansTheSame(rendered: unknown, there: unknown, path: FieldPath): boolean {
  if (typeof rendered !== 'string') return false;
  const field = String(path.at(-1));
  if (path.includes('resources')) return typeof there === 'number' && String(there) === rendered;
  if (typeof there !== 'string') return false;
  if (path[0] === 'data') return rendered.includes('-----BEGIN') && normalizePem(there) === rendered;
  const [one, other] = [parseGoDuration(rendered), parseGoDuration(there)];
  return DURATIONS.includes(field) && one !== undefined && one === other;
}

const DURATIONS = ['maxWaitInQueue', 'keepYoungerThanDuration', 'duration', 'renewBefore', 'refreshInterval'];

/** The object with the steps of a patch. */
export function patched<T>(value: T, operations: readonly Operation[]): T {
  const changing = new ChangingData(value);
  for (const { path, op, value: given } of operations) changing.make(op === 'remove' ? remove(path) : set(path, given));
  return changing.value as T;
}
