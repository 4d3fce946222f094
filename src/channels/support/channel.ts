/** What `openServer` starts and stops: one door that people come in by. */
export interface Channel {
  /** For logs: `websocket`, `slack`. */
  readonly name: string
  /** Rejects when it cannot serve; what it opened by then is closed again. */
  start(): Promise<void>
  /** Tells who is connected, then closes. Safe to call twice and before `start`. */
  stop(): Promise<void>
}
