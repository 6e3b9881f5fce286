import type { ApiType, Assembly } from '../assembly';

/** What jsii-rosetta makes of an example in Go, with the packages, pointers and arguments that it forgets. */
export function correctedGo(source: string, { types }: Assembly): string {
  const known = Object.values(types);
  return [withNames, withNil(known), withPackages, withPointers(known)].reduce((text, step) => step(text), source);
}

/** `Storage: Storage` and `jsii.String(File)` are variables, which begin with a small letter; functions do not. */
function withNames(source: string): string {
  return source
    .replaceAll(/(?<=\w: )[A-Z]\w*(?=,$)/gm, lowerFirst)
    .replaceAll(/(?<=jsii\.String\()[A-Z]\w*(?=\))/g, lowerFirst)
    .replaceAll(/\[\]\*string\{[^}]*\}/g, (list) => list.replaceAll(/^(\s*)([a-z]\w*),$/gm, '$1jsii.String($2),'))
    .replaceAll(/(?<=\bimageregistry\.[A-Z]\w*_)[a-z]/g, upperFirst)
    .replaceAll('jsii.Boolean(', 'jsii.Bool(');
}

/** Go gives every argument, also one that may be left out. */
function withNil(types: readonly ApiType[]): (source: string) => string {
  const counts = new Map(types.flatMap(functionsOf));
  return (source) =>
    source.replaceAll(
      /\bimageregistry\.(\w+)\(((?:[^(){}]|\([^()]*\))*)\)/g,
      (call: string, name: string, args: string) => {
        const given = args === '' ? [] : [args];
        const count = args === '' ? 0 : args.replaceAll(/\([^()]*\)/g, '').split(',').length;
        const missing = Math.max(0, (counts.get(name) ?? count) - count);
        return missing === 0
          ? call
          : `imageregistry.${name}(${[...given, ...Array<string>(missing).fill('nil')].join(', ')})`;
      },
    );
}

function functionsOf({ name, initializer, methods = [] }: ApiType): (readonly [string, number])[] {
  const statics = methods.filter((method) => method.static === true);
  return [
    [`New${name}`, initializer?.parameters?.length ?? 0],
    ...statics.map((method) => [`${name}_${upperFirst(method.name)}`, method.parameters?.length ?? 0] as const),
  ];
}

function withPackages(source: string): string {
  return source.replaceAll(/&([A-Z]\w*)\{/g, '&imageregistry.$1{').replaceAll('*cdk8splus28.', 'cdk8splus28.');
}

/** Lists and maps are pointers, and so are structs in them. */
function withPointers(types: readonly ApiType[]): (source: string) => string {
  const element = (name: string): string => {
    const type = types.find((each) => each.name === name);
    if (type === undefined) return `cdk8s.${name}`;
    return `${type.datatype === true ? '*' : ''}imageregistry.${name}`;
  };
  return (source) =>
    source
      .replaceAll(/(\[\]|map\[string\])([A-Z]\w*)\{/g, (_, list: string, name: string) => `&${list}${element(name)}{`)
      .replaceAll(/(?:\[\]|map\[string\])\*string\{/g, '&$&');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
