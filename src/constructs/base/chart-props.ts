/** Props for the constructor of cdk8s, which fails with an error of its own where they are none. Ours reports them afterwards. */
export function orNone<Props extends object>(props: Props): Partial<Props> {
  return typeof props === 'object' && (props as Props | null) !== null ? props : {};
}
