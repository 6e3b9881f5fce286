/** The parts of a jsii assembly, `.jsii` of a package, that generators read. */
export interface Assembly {
  readonly types: Readonly<Record<string, ApiType>>;
}

export interface ApiType {
  readonly name: string;
  /** The name with that of the package in front. */
  readonly fqn: string;
  readonly kind: 'class' | 'enum' | 'interface';
  /** An interface of nothing but props. */
  readonly datatype?: boolean;
  readonly docs?: Docs;
  readonly interfaces?: readonly string[];
  readonly properties?: readonly Member[];
  readonly initializer?: Pick<Member, 'docs' | 'parameters'>;
  readonly methods?: readonly Member[];
  readonly members?: readonly Member[];
}

export interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  readonly static?: boolean;
  readonly type?: TypeReference;
  readonly parameters?: readonly Parameter[];
  readonly returns?: { readonly type: TypeReference };
  readonly locationInModule?: { readonly line: number };
}

export interface Parameter {
  readonly name: string;
  readonly optional?: boolean;
  readonly type: TypeReference;
  readonly docs?: Docs;
}

export interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly see?: string;
  readonly example?: string;
}

export interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference };
}
