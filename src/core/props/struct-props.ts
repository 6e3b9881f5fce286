import type { Struct } from './prop-type';
import { FACTORIES, STRUCTS } from './props.generated';

/** The props of a struct of the public API. */
export function propsOf(struct: string): Struct {
  const props = STRUCTS[struct];
  if (props === undefined)
    throw new Error(`src/core/props/props.generated.ts has no struct ${struct}: npm run generate`);
  return props;
}

/** The struct that a factory of a class takes. */
export function structOf(className: string, factory: string): string {
  const struct = FACTORIES[className]?.[factory];
  if (struct === undefined)
    throw new Error(`src/core/props/props.generated.ts has no ${className}.${factory}: npm run generate`);
  return struct;
}

/** Whether there is such a struct, and it has that prop. */
export function hasProp(struct: string, prop: string): boolean {
  return Object.hasOwn(STRUCTS, struct) && Object.hasOwn(propsOf(struct), prop);
}

/** The structs that have this prop. */
export function structsWith(prop: string): string[] {
  return Object.keys(STRUCTS).filter((struct) => hasProp(struct, prop));
}
