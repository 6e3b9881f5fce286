import type { Struct } from './prop-type';
import { STRUCTS } from './props.generated';

/** The props of a struct of the public API. */
export function propsOf(struct: string): Struct {
  const props = STRUCTS[struct];
  if (props === undefined)
    throw new Error(`src/core/props/props.generated.ts has no struct ${struct}: npm run generate`);
  return props;
}

/** Whether there is such a struct, and it has that prop. */
export function hasProp(struct: string, prop: string): boolean {
  return Object.hasOwn(STRUCTS, struct) && Object.hasOwn(propsOf(struct), prop);
}

/** The structs that have this prop. */
export function structsWith(prop: string): string[] {
  return Object.keys(STRUCTS).filter((struct) => hasProp(struct, prop));
}
