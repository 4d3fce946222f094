import { describe, expect, it } from 'vitest'
import * as curio from '../src/index.js'

describe('the package', () => {
  it('exports exactly what a release promises', () => {
    expect(Object.keys(curio).sort()).toEqual([
      'CurioError',
      'LlamaTextEncoder',
      'OnnxImageEncoder',
      'TextEncoderEmbeddings',
      'configSchema',
      'createEndpointModel',
      'errorCodes',
      'loadConfig',
      'loadLanguageModel',
      'openApp',
    ])
  })
})
