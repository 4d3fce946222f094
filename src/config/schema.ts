/** Every setting, its type and its default: the one place. Unknown keys are errors. */
import { z } from 'zod'

const share = z.number().min(0).max(1)

/** Weights that must sum to 1. The context is beside them: it counts only where a situation is known, and the others then give way in proportion. */
function weights<Shape extends Record<string, z.ZodDefault<z.ZodNumber>>>(shape: Shape) {
  return z.strictObject(shape).superRefine((value, context) => {
    const shares = Object.entries(value).filter(([part]) => part !== 'context')
    const sum = shares.reduce((total, [, weight]) => total + Number(weight), 0)
    if (Math.abs(sum - 1) > 1e-6)
      context.addIssue({ code: 'custom', message: `the weights without context sum to ${Number(sum.toFixed(6))}, they must sum to 1` })
  })
}

export const configSchema = z.strictObject({
  /** Folder with items.jsonl or items.csv; `demo` is the catalogue that comes with curio. */
  catalog: z.string().min(1).default('demo'),
  /** Language of the replies; `auto` follows the person. */
  language: z.enum(['auto', 'en', 'zh']).default('auto'),
  /** Items shown a turn. */
  limit: z.int().min(1).max(100).default(3),
  /** Same input and seed, same items. */
  seed: z.int().min(0).default(1),
  models: z
    .strictObject({
      /** Where weights lie; unset is the `models` folder of the package. */
      directory: z.string().min(1).optional(),
      /** `auto` by free memory, `none`, an id of the manifest, or `endpoint`. */
      language: z.string().min(1).default('auto'),
      /** An id of the manifest, or `none`. */
      text: z.string().min(1).default('multilingual-e5-small'),
      image: z.string().min(1).default('efficientnet-lite0-classes'),
      /** Reads what is written in pictures, on packets and covers: an id of the manifest, or `none`. */
      sceneText: z.string().min(1).default('ppocr-v4'),
      /** `music` listens to the recordings of items, where they have any; it needs no weights. */
      audio: z.enum(['music', 'none']).default('music'),
      gpu: z.enum(['auto', 'off']).default('auto'),
      endpoint: z.strictObject({ baseUrl: z.url(), model: z.string().min(1), apiKey: z.string().optional() }).optional(),
    })
    .prefault({}),
  reading: z
    .strictObject({
      /** Ask the language model what the lexicon left unexplained. */
      useModel: z.boolean().default(true),
      /** Milliseconds after which its reading is given up. */
      timeout: z.int().min(100).default(8000),
    })
    .prefault({}),
  writing: z
    .strictObject({
      /** Let the language model phrase the explanation of the first item, behind the verifier. The templates alone are quicker and read better than a small model. */
      useModel: z.boolean().default(false),
      timeout: z.int().min(100).default(10_000),
      style: z.enum(['warm', 'brief', 'formal']).default('warm'),
      shopName: z.string().max(60).optional(),
    })
    .prefault({}),
  ranking: z
    .strictObject({
      weights: weights({
        similarity: share.default(0.5),
        behaviour: share.default(0.3),
        attributes: share.default(0.2),
        /** Weather, season, occasion, place and purpose, said or given. */
        context: share.default(0.05),
        popularity: share.default(0),
        /** What few choose and the person has not seen yet. */
        novelty: share.default(0),
        /** The newer among the items whose record has a date (`released`, `published`, `added`, `year`). */
        freshness: share.default(0),
        /** What the reactions of all people here make expect of it, drawn at random the more the less is known. */
        exploration: share.default(0),
      }).prefault({}),
      /** Share of the behaviour that comes from the people most alike (user-based neighbours); the rest is what went with what. */
      likeMinded: share.default(0.3),
      /** How vectors of texts and pictures are compared. */
      similarity: z.enum(['cosine', 'euclidean', 'pearson']).default('cosine'),
      /** `top` is the best, `threshold` the best of those whose score is above `threshold`, `softmax` a draw in which the better are likelier. */
      selection: z.enum(['top', 'threshold', 'softmax']).default('top'),
      threshold: share.default(0.5),
      /** Of the draw: near 0 is nearly `top`, 1 nearly even. */
      temperature: z.number().min(0.001).max(10).default(0.05),
      /** Items under this relevance, in [0, 1], are not shown. */
      relevanceFloor: share.default(0.2),
      /** Maximal marginal relevance: 1 is relevance alone. */
      diversity: share.default(0.9),
      /** Most share of the last `window` places shown, over all people, that one brand, department or price band may have, where anything else fits; 1 is no bound. */
      exposure: z
        .strictObject({
          brand: z.number().min(0.01).max(1).default(1),
          category: z.number().min(0.01).max(1).default(1),
          priceBand: z.number().min(0.01).max(1).default(1),
          window: z.int().min(10).max(10_000).default(200),
        })
        .prefault({}),
    })
    .prefault({}),
  retrieval: z
    .strictObject({
      /** How vectors are held in memory: `byte` takes a quarter of `float` and finds the same, measured. */
      storage: z.enum(['byte', 'float']).default('byte'),
      /** Numbers kept of a picture's vector, along the pictures' main directions; unset is all. */
      dimensions: z.int().min(8).max(4096).exactOptional(),
      /** Shares of the kinds of evidence in the likeness of an item; they are divided by their sum, and unset ones are as measured (.3 words, .7 meaning; with pictures less of both). */
      weights: z
        .strictObject({
          /** Words that are there (BM25). */
          lexical: share.exactOptional(),
          /** Meaning of the text. */
          dense: share.exactOptional(),
          /** Words carried over to pictures. */
          imagined: share.exactOptional(),
          /** The photograph that was shown. */
          picture: share.exactOptional(),
          /** The recording that was played, or how an item that others should be like sounds. */
          recording: share.exactOptional(),
        })
        .prefault({}),
    })
    .prefault({}),
  dialogue: z
    .strictObject({
      /** Characters of a message that are read. */
      maximumLength: z.int().min(100).max(100_000).default(4000),
      /** Ask a clarifying question when it narrows the choice. */
      askQuestions: z.boolean().default(true),
    })
    .prefault({}),
  /** `curio serve`. */
  server: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1'),
      /** 0 takes a free one. */
      port: z.int().min(0).max(65_535).default(3000),
      /** Where people reach it, when a proxy stands in front: `https://shop.example`. */
      publicUrl: z.url().optional(),
      /** Web pages of other origins that may use it (`https://shop.example`); its own always may. `*` allows all. */
      origins: z.array(z.string().min(1)).default([]),
      /** Proxies in front whose `X-Forwarded-For` is believed. */
      trustedProxies: z.int().min(0).max(10).default(0),
      /** Signs session tokens; unset is a random one that is kept beside the sessions. */
      secret: z.string().min(16).optional(),
      /** Opens `/console`; unset closes it. */
      operatorToken: z.string().min(16).optional(),
      /** Keys of programs for `/v1` (chat completions) and `/mcp`; none lets everyone in. */
      apiKeys: z.array(z.string().min(16)).default([]),
      /** Seconds that a session token is good for. */
      sessionLifetime: z
        .int()
        .min(60)
        .default(30 * 24 * 3600),
      /** Messages a minute from one address. */
      messagesPerMinute: z.int().min(1).default(60),
      /** Sockets open at once, in all and from one address. */
      maximumConnections: z.int().min(1).default(2000),
      maximumConnectionsPerAddress: z.int().min(1).default(100),
      /** Bytes of a body or a frame; photographs are the large ones. */
      maximumBody: z
        .int()
        .min(1024)
        .default(12 * 1024 * 1024),
      logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
      /** Log what people write. */
      logMessages: z.boolean().default(false),
    })
    .prefault({}),
  slack: z
    .strictObject({
      /** `xoxb-…`; with it the bot starts with `curio serve`. */
      botToken: z.string().min(1).optional(),
      /** `xapp-…`, for socket mode. */
      appToken: z.string().min(1).optional(),
      /** For HTTP mode. */
      signingSecret: z.string().min(1).optional(),
      mode: z.enum(['socket', 'http']).default('socket'),
      /** Another server than Slack's own, for tests and proxies. */
      apiUrl: z.url().optional(),
    })
    .prefault({}),
  discord: z
    .strictObject({
      /** With it the bot starts with `curio serve`. */
      token: z.string().min(1).optional(),
      applicationId: z.string().min(1).optional(),
      /** Another server than Discord's own, for tests and proxies. */
      apiUrl: z.url().optional(),
    })
    .prefault({}),
  /** Pictures of items that lie at addresses: `curio import` and `curio pictures pull` fetch them. */
  pictures: z
    .strictObject({
      /** Ports of hosts that may be asked. */
      ports: z.array(z.int().min(1).max(65_535)).min(1).default([80, 443]),
      /** Bytes of one picture. */
      maximumBytes: z
        .int()
        .min(1024)
        .default(10 * 1024 * 1024),
      /** Milliseconds between two requests to one host. */
      delay: z.int().min(0).max(60_000).default(100),
    })
    .prefault({}),
  storage: z
    .strictObject({
      /** Folder of sessions and profiles; unset is `.curio` in the person's home folder. */
      directory: z.string().min(1).optional(),
    })
    .prefault({}),
})

export type Config = z.infer<typeof configSchema>
