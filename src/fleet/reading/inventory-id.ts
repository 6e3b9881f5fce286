/**
 * The ids of what can be wrong with an inventory.
 *
 * - `IR180`: it cannot be read, or holds no cluster
 * - `IR181`: a name that nobody knows
 * - `IR182`: a value of another sort, or none where one is needed
 * - `IR183`: a cluster that stands there twice
 * - `IR184`: a file in the way, that the fleet did not write
 * - `IR405`: a platform or a release that nobody knows
 */
export type InventoryId = 'IR180' | 'IR181' | 'IR182' | 'IR183' | 'IR184' | 'IR405';
