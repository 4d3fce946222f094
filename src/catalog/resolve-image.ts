/** Where a picture lies. A catalogue must not be able to make curio read files outside its own folder. */
import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * The absolute path inside the folder, or the http(s) URL as it is; undefined for anything else. Symbolic links inside the folder are the
 * owner's own and are followed.
 *
 * @example resolveImage('/shop', 'images/a.jpg') // '/shop/images/a.jpg'
 * @example resolveImage('/shop', '../secret.png') // undefined
 */
export function resolveImage(directory: string, image: string): string | undefined {
  if (/^https?:\/\//iu.test(image)) return URL.canParse(image) ? image : undefined
  if (image === '' || image.includes('\0') || /^[a-z][a-z\d+.-]+:/iu.test(image)) return undefined
  const root = resolve(directory)
  const path = resolve(root, image.replaceAll('\\', '/'))
  const inside = relative(root, path)
  const escapes = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return escapes ? undefined : path
}
