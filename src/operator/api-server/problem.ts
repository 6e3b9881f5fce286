/** What is wrong with a field of a pod, apart from the words for it. */
export type Problem =
  /** Texts that have to be of a form. */
  | { readonly is: 'no label key' | 'no label value' | 'no namespace' | 'no node name'; readonly value: string }
  | { readonly is: 'unsupported'; readonly value: unknown; readonly supported: readonly string[] }
  | { readonly is: 'no operator'; readonly value: string; readonly operators: readonly string[] }
  | { readonly is: 'count of values'; readonly operator: string; readonly count: number; readonly wanted: Wanted }
  | { readonly is: 'out of range'; readonly least: number; readonly most?: number }
  | { readonly is: 'no term' | 'no topology key' }
  | { readonly is: 'no field of nodes'; readonly value: string }
  /** `matchLabelKeys` and `mismatchLabelKeys`. */
  | { readonly is: 'keys without a selector'; readonly field: string }
  | { readonly is: 'key of both lists' | 'key of the selector'; readonly value: string }
  /** Tolerations. */
  | { readonly is: 'no key' }
  | { readonly is: 'value with Exists'; readonly value: string }
  | { readonly is: 'seconds'; readonly effect: string }
  /** Constraints of spreading. */
  | { readonly is: 'repeated'; readonly topologyKey: string; readonly action: string }
  | { readonly is: 'domains'; readonly action: string }
  /** Resources. */
  | { readonly is: 'no resource'; readonly name: string }
  | { readonly is: 'no whole number' | 'no limit' }
  | { readonly is: 'above the limit' | 'below the limit'; readonly limit: string }
  | { readonly is: 'pages alone' | 'claims' }
  | { readonly is: 'no whole pages'; readonly size: string };

/** How many `values` an operator requires. */
export type Wanted = 'some' | 'none' | 'one';
