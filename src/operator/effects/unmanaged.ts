/** What every condition of an Unmanaged registry reports. */
export const UNMANAGED = {
  reason: 'Unmanaged',
  message: 'The registry configuration is set to unmanaged mode',
} as const;
