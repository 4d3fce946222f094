/** What a script adds to the shop's pages: clicks and the cart reach the interest model at once, and the assistant opens from the page. */
import { addToCart } from './add-to-cart.js'
import { blankPictures } from './blank-pictures.js'
import { openAssistant } from './open-assistant.js'
import { react } from './react.js'

for (const link of document.querySelectorAll<HTMLElement>('[data-click]')) {
  link.addEventListener('click', () => void react(link.dataset['click'] ?? '', 'click'))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-add]')) {
  form.addEventListener('submit', event => {
    event.preventDefault()
    void addToCart(form)
  })
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-ask]')) {
  button.hidden = false
  button.addEventListener('click', openAssistant)
}

blankPictures()
