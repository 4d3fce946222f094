/** A colour's everyday name. The bounds were fitted on product photographs; CIELAB would call royal blue purple. */
import type { OklchColour } from './oklab.js'

export type ColourName =
  | 'black'
  | 'white'
  | 'gray'
  | 'beige'
  | 'brown'
  | 'red'
  | 'pink'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'teal'
  | 'blue'
  | 'navy'
  | 'purple'
  | 'lavender'

export function nameColour({ lightness, chroma, hue }: OklchColour): ColourName {
  if (chroma < 0.028 || (lightness < 0.3 && chroma < 0.035)) return lightness < 0.36 ? 'black' : lightness >= 0.82 ? 'white' : 'gray'
  if (hue >= 40 && hue < 105 && chroma < 0.06 && lightness >= 0.62) return 'beige'
  if (hue >= 25 && hue < 100 && lightness < 0.6 && chroma < 0.125) return 'brown'
  return nameHue({ lightness, chroma, hue })
}

function nameHue({ lightness, chroma, hue }: OklchColour): ColourName {
  if (hue >= 330 || hue < 8) return lightness >= 0.58 ? 'pink' : hue >= 330 && hue < 352 ? 'purple' : 'red'
  if (hue < 35) return lightness >= 0.66 ? 'pink' : 'red'
  if (hue < 84) return 'orange'
  if (hue < 120) return 'yellow'
  if (hue < 183) return 'green'
  if (hue < 222) return 'teal'
  if (hue < 282) return lightness < 0.33 ? 'navy' : 'blue'
  return lightness >= 0.65 && chroma < 0.13 ? 'lavender' : 'purple'
}
