import type { Struct } from './prop-type';
import { STRUCTS } from './props.generated';

/** The props of a struct of the public API. */
export function propsOf(struct: string): Struct {
  const props = STRUCTS[struct];
  if (props === undefined)
    throw new Error(`src/core/props/props.generated.ts has no struct ${struct}: npm run generate`);
  return props;
}
