/** Opens the floating assistant. */

/** The element's own method, where its script has come; its type is not needed for this. */
interface Assistant extends Element {
  show?: () => void
}

export function openAssistant(): void {
  const assistant: Assistant | null = document.querySelector('curio-chat')
  assistant?.show?.()
}
