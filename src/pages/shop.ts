/** What a script adds to the shop's pages: clicked items and the cart reach the interest model at once, and the assistant opens from the page. */
import { addToCart } from './add-to-cart.js'
import { blankPictures } from './blank-pictures.js'
import { openAssistant } from './open-assistant.js'
import { tellVisit } from './tell-visit.js'

tellVisit()

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
