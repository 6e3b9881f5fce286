/** What every condition of a registry says of which the Operator keeps its hands off. */
export const UNMANAGED = {
  reason: 'Unmanaged',
  message: 'The registry configuration is set to unmanaged mode',
} as const;
