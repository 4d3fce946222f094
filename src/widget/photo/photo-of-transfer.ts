/** The picture among what was dropped or pasted. */
export function photoOfTransfer(transfer: DataTransfer | null): File | undefined {
  return [...(transfer?.files ?? [])].find(file => file.type.startsWith('image/'))
}
