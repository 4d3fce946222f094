/** A picture that does not load gives way to the letter behind it. */

export function blankPictures(): void {
  for (const image of document.querySelectorAll('img')) {
    const hide = () => {
      image.hidden = true
    }
    image.addEventListener('error', hide)
    if (image.complete && image.naturalWidth === 0) hide()
  }
}
