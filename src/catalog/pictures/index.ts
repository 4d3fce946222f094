/** The public face of downloaded pictures. */
export { isPublicAddress } from './is-public-address.js'
export { picturesText } from './pictures-text.js'
export { type FailedPicture, type PicturesReport, type PullPicturesOptions, pullPictures } from './pull-pictures.js'
export { withPictures } from './with-pictures.js'
