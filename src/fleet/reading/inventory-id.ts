/**
 * The ids of the diagnostics of an inventory.
 *
 * - `IR180`: it cannot be read, or holds no cluster
 * - `IR181`: an unknown name
 * - `IR182`: a value of the wrong type, or a missing required value
 * - `IR183`: a cluster that is listed twice
 * - `IR184`: a file at an output path that the fleet did not write
 * - `IR405`: an unknown platform or release
 */
export type InventoryId = 'IR180' | 'IR181' | 'IR182' | 'IR183' | 'IR184' | 'IR405';
