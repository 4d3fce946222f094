/** A body from outside as a chat request; the error names the parameter as OpenAI's do. */
import { type ChatRequest, chatRequestSchema } from './chat-request-schema.js'
import { ParameterError } from './openai-error.js'

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

/**
 * @throws ParameterError INPUT_INVALID
 * @example readChatRequest({ messages: [{ role: 'user', content: 'a tent' }] })
 */
export function readChatRequest(body: unknown): ChatRequest {
  const parsed = chatRequestSchema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue = { path: [], message: 'it is not a chat request' }] = parsed.error.issues
  const { path, message } = deepest(issue)
  const param = pathText(path)
  throw new ParameterError(param === '' ? 'body' : param, `${param === '' ? 'The body' : `Invalid value for '${param}'`}: ${message}.`)
}

/** Inside a union, the branch that got furthest says what is wrong. */
function deepest(issue: Issue & { readonly errors?: unknown }): Issue {
  if (!Array.isArray(issue.errors)) return issue
  const branches: unknown[] = issue.errors.flat()
  const inner = branches.filter(isIssue).map(entry => deepest({ ...entry, path: [...issue.path, ...entry.path] }))
  return inner.reduce((furthest, entry) => (entry.path.length > furthest.path.length ? entry : furthest), inner[0] ?? issue)
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'path' in value && Array.isArray(value.path) && 'message' in value
}

/** `messages[0].content`, as OpenAI writes it. */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('')
}
