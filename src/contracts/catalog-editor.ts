/** The operator's door: changes of the catalogue while it is in use. */

/** Whoever asks after a change has resolved meets the new catalogue; turns that run go on with the old one. */
export interface CatalogEditor {
  /**
   * Merges rows into the items of their ids or makes them, and deletes items: all of it or nothing. Null takes a field away.
   * Rejects with ITEM_INVALID, ITEM_UNKNOWN, CATALOG_EMPTY, CATALOG_READ_ONLY, DISK_FULL and STORAGE_FAILED errors.
   *
   * @returns ids of the items that were made
   */
  change(change: {
    readonly put?: readonly unknown[]
    readonly delete?: readonly string[]
    /** Refuse rows whose id no item has. */
    readonly mustExist?: boolean
  }): Promise<readonly string[]>
  /** Puts a row in the place of the item of its id, whatever that held. Rejects as {@link change} does. */
  replace(row: unknown): Promise<readonly string[]>
  /** Takes in what others wrote to the folder. Rejects with CATALOG_* errors, and then all stays as it was. */
  refresh(): Promise<void>
}
