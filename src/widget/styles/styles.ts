/** All styles of the element, in the order in which they apply. */
import { cards } from './cards.js'
import { controls } from './controls.js'
import { messages } from './messages.js'
import { panel } from './panel.js'
import { theme } from './theme.js'

export const styles = [theme, controls, panel, messages, cards]
