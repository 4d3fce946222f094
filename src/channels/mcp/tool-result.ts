/** Results of tools: data for programs, the same as text for models without structured output. */
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { CurioError } from '../../errors.js'
import { errorMessage } from '../support/error-message.js'

/** @example toolResult('Two tents.', { products }) */
export function toolResult(text: string, structuredContent: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent }
}

/** The tool's own failure, which a model can read and act on. */
export function toolError(error: CurioError): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: `${error.code}: ${errorMessage(error)} ${error.help}` }] }
}

/** A tool that answers what it throws. */
export function guarded<Input, Extra>(run: (input: Input, extra: Extra) => Promise<CallToolResult>) {
  return async (input: Input, extra: Extra): Promise<CallToolResult> => {
    try {
      return await run(input, extra)
    } catch (error) {
      return toolError(CurioError.from(error))
    }
  }
}
