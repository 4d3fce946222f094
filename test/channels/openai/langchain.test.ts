/** LangChain's chat model, as it is, in front of curio. */
import { HumanMessage, SystemMessage } from '@langchain/core/messages'
import { ChatOpenAI } from '@langchain/openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CurioApp } from '../../../src/app.js'
import { type Endpoint, openEndpoint, openShop } from './open-endpoint.js'

let app: CurioApp
let endpoint: Endpoint
beforeAll(async () => {
  app = await openShop()
  endpoint = await openEndpoint(app)
})
afterAll(async () => {
  await endpoint.close()
  await app.close()
})

const model = () =>
  new ChatOpenAI({ model: 'curio', apiKey: 'none', temperature: 0, configuration: { baseURL: endpoint.url }, maxRetries: 0 })

describe("LangChain's ChatOpenAI", () => {
  it('invokes, and goes on with the dialogue', async () => {
    const first = await model().invoke([new SystemMessage('Be kind.'), new HumanMessage('a jacket')])
    expect(first.text).toMatch(/jacket/iu)
    expect(first.usage_metadata).toMatchObject({ input_tokens: expect.any(Number), output_tokens: expect.any(Number) })
    await model().invoke([new HumanMessage('a jacket'), first, new HumanMessage('a red one')])
    expect(endpoint.inputs.map(input => input.text)).toEqual(['a jacket', 'a red one'])
  })

  it('streams', async () => {
    const pieces: string[] = []
    for await (const chunk of await model().stream('a tent')) pieces.push(chunk.text)
    expect(pieces.filter(piece => piece !== '').length).toBeGreaterThan(2)
    expect(pieces.join('')).toMatch(/\n\n1\. /u)
  })

  it('sends a picture as a part', async () => {
    const bytes = Buffer.from('not really a picture')
    const message = new HumanMessage({
      content: [
        { type: 'text', text: 'like this' },
        { type: 'image_url', image_url: { url: `data:image/png;base64,${bytes.toString('base64')}` } },
      ],
    })
    await expect(model().invoke([message])).rejects.toThrow('No image encoder is loaded')
    expect(endpoint.inputs.at(-1)).toMatchObject({ text: 'like this', image: bytes })
  })
})
