import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ApiType, Assembly, Member, TypeReference } from './assembly';
import type { Prop, PropType, Struct } from '../src/core/props/prop-type';

/** What the public API takes, by name. */
export interface PropTables {
  /** The members of each enum that a prop takes, with their values. */
  readonly enums: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** By class: the struct of each factory. */
  readonly factories: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Every struct that a constructor or a method takes, and the structs in them. */
  readonly structs: ReadonlyMap<string, Struct>;
}

const ROOT = join(__dirname, '..');
const OURS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly name: string }).name;

/** Reads the last build of the library. */
export function propTables(): PropTables {
  const found = new Collector();
  for (const type of Object.values(assemblyOf(OURS).types)) found.addCallsOf(type);
  return found;
}

class Collector implements PropTables {
  public readonly enums = new Map<string, Readonly<Record<string, string>>>();
  public readonly structs = new Map<string, Struct>();
  public readonly factories = new Map<string, Readonly<Record<string, string>>>();
  private readonly packages = new Map<string, string>();

  /** Adds what the constructor and the methods of a class take. */
  public addCallsOf({ name, fqn, initializer, methods = [] }: ApiType): void {
    for (const { type } of initializer?.parameters ?? []) this.propType(type);
    const factories = [...methods].sort(inOrderOfSource).flatMap((method) => {
      const types = (method.parameters ?? []).map(({ type }) => this.propType(type));
      const struct = types.find((type) => typeof type === 'object' && 'struct' in type);
      const isFactory = method.static === true && method.returns?.type.fqn === fqn;
      return isFactory && struct !== undefined ? [[method.name, struct.struct] as const] : [];
    });
    if (factories.length > 0) this.factories.set(name, Object.fromEntries(factories));
  }

  private propType({ primitive, collection, fqn }: TypeReference): PropType {
    if (collection !== undefined) {
      const element = this.propType(collection.elementtype);
      return collection.kind === 'array' ? { list: element } : { map: element };
    }
    return fqn === undefined ? primitiveType(primitive) : this.namedType(fqn);
  }

  private namedType(fqn: string): PropType {
    const [packageName = '', ...names] = fqn.split('.');
    // A type of a namespace, such as cdk8s-plus-28.k8s.Toleration, mirrors the Kubernetes API.
    if (names.length > 1) return 'any';
    const type = typeOf(fqn);
    const { name } = type;
    if ((this.packages.get(name) ?? packageName) !== packageName) throw new Error(`two packages have a ${name}`);
    this.packages.set(name, packageName);
    if (type.kind === 'enum') {
      this.enums.set(name, enumMembers(packageName, name));
      return { enum: name };
    }
    if (type.datatype !== true) return { class: name };
    if (!this.structs.has(name)) {
      this.structs.set(name, {});
      this.structs.set(name, Object.fromEntries(propsOf(fqn).map((member) => [member.name, this.prop(member)])));
    }
    return { struct: name };
  }

  private prop({ type = {}, optional }: Member): Prop {
    return { type: this.propType(type), ...(optional === true ? {} : { needed: true as const }) };
  }
}

function primitiveType(primitive = 'any'): PropType {
  if (primitive === 'number' || primitive === 'boolean' || primitive === 'date') return primitive;
  return primitive === 'string' ? 'text' : 'any';
}

/** Inherited props first, in the order of the source. Props of a struct of another package depend on its version. */
function propsOf(fqn: string): Member[] {
  const { interfaces = [], properties = [] } = typeOf(fqn);
  const inherited = interfaces.filter((base) => packageOf(base) === packageOf(fqn)).flatMap(propsOf);
  const own = [...properties].sort(inOrderOfSource);
  return [...inherited.filter(({ name }) => own.every((each) => each.name !== name)), ...own];
}

function inOrderOfSource(a: Member, b: Member): number {
  return (a.locationInModule?.line ?? 0) - (b.locationInModule?.line ?? 0);
}

function typeOf(fqn: string): ApiType {
  const type = assemblyOf(packageOf(fqn)).types[fqn];
  if (type === undefined) throw new Error(`no assembly has ${fqn}`);
  return type;
}

function packageOf(fqn: string): string {
  return fqn.slice(0, fqn.indexOf('.'));
}

const assemblies = new Map<string, Assembly>();

function assemblyOf(packageName: string): Assembly {
  const known = assemblies.get(packageName);
  if (known !== undefined) return known;
  const folder = packageName === OURS ? ROOT : join(ROOT, 'node_modules', packageName);
  const assembly = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8')) as Assembly;
  assemblies.set(packageName, assembly);
  return assembly;
}

/** An assembly has the names of the members, but not their values. */
function enumMembers(packageName: string, name: string): Readonly<Record<string, string>> {
  const path = packageName === OURS ? join(ROOT, 'lib', 'src') : packageName;
  const library = createRequire(__filename)(path) as Readonly<
    Record<string, Readonly<Record<string, string>> | undefined>
  >;
  return library[name] ?? {};
}
