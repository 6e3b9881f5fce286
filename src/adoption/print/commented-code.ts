import { isPathWithin, type FieldPath } from '../../core/field-path';
import type { Code, CodeItem } from '../code/code';
import type { ConstructName } from '../code/construct-name';
import { labelled, type PlacedComment } from './comments';

/** The statements of a construct, or a part of them. */
interface ConstructCode {
  readonly name: ConstructName;
  /** A field of the object of another construct that it is made from. @default - none */
  readonly from?: FieldOfObject;
  readonly code: readonly Code[];
}

interface FieldOfObject {
  /** The construct that makes the object. */
  readonly of: ConstructName;
  readonly path: FieldPath;
}

interface CommentedCode {
  /** The comments that belong above the first statement. */
  readonly above: readonly string[];
  readonly code: readonly Code[];
}

/** Each comment goes to the code of the deepest field around it, and to the construct where no code is of such a field. */
export function withComments(
  constructs: readonly ConstructCode[],
  comments: readonly PlacedComment[],
): ReadonlyMap<ConstructName, CommentedCode> {
  const places = constructs.flatMap(placesIn);
  const texts = new Map<CodeItem | ConstructName, string[]>();
  for (const comment of comments) {
    const around = places.filter(({ of, path }) => of === comment.construct && isPathWithin(comment.path, path));
    const [first, ...others] = around;
    if (first === undefined) continue;
    const place = others.reduce((deepest, each) => (each.path.length > deepest.path.length ? each : deepest), first);
    texts.set(place.at, [...(texts.get(place.at) ?? []), labelled(comment, place.path)]);
  }
  const commented = ({ name, code }: ConstructCode): CommentedCode => ({
    above: texts.get(name) ?? [],
    code: code.map((each) => codeWith(each, texts)),
  });
  return new Map(constructs.map((each) => [each.name, commented(each)]));
}

/** Where a comment can be shown, and the field whose comments belong there. */
interface Place extends FieldOfObject {
  readonly at: CodeItem | ConstructName;
}

function placesIn({ name, from, code }: ConstructCode): Place[] {
  return [
    { at: name, of: name, path: [] },
    ...(from === undefined ? [] : [{ at: name, ...from }]),
    ...code.flatMap((each) => itemPlaces(each, name)),
  ];
}

function itemPlaces(code: Code, of: ConstructName): Place[] {
  if (typeof code === 'string') return [];
  return code.items.flatMap((item) => {
    const own = item.of ?? of;
    const { from = [] } = item;
    return [...(from.length === 0 ? [] : [{ at: item, of: own, path: from }]), ...itemPlaces(item.code, own)];
  });
}

function codeWith(code: Code, texts: ReadonlyMap<CodeItem | ConstructName, readonly string[]>): Code {
  if (typeof code === 'string') return code;
  const items = code.items.map((item) => {
    const comments = texts.get(item);
    return { ...item, code: codeWith(item.code, texts), ...(comments !== undefined && { comments }) };
  });
  return { ...code, items };
}
