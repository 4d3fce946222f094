/**
 * A restricted pickle reader. A pickle may run any code when Python loads it; this one knows the few opcodes that a
 * dictionary of tensors needs and the globals that the caller allows, and refuses everything else.
 */
import { PickleFunction, PickleMachine, refuse } from './pickle-machine.js'

export interface PickleRules {
  /** By `module.name`. */
  readonly globals: ReadonlyMap<string, unknown>
  /** Turns a persistent id into a value, or throws. */
  persistent(id: unknown): unknown
}

type Instruction = (machine: PickleMachine, rules: PickleRules) => void

const stop = 0x2e

/** One value that begins at `offset`, and the offset of the first byte after it. Throws MODEL_CORRUPT. */
export function readPickle(bytes: Buffer, offset: number, rules: PickleRules): { value: unknown; end: number } {
  const machine = new PickleMachine(bytes, offset)
  for (;;) {
    const at = machine.offset
    const opcode = machine.byte()
    if (opcode === stop) return { value: machine.pop(), end: machine.offset }
    const instruction = instructions.get(opcode) ?? refuse(`opcode 0x${opcode.toString(16)} at byte ${at}`)
    instruction(machine, rules)
  }
}

const instructions: ReadonlyMap<number, Instruction> = new Map<number, Instruction>([
  [0x80, machine => void (machine.byte() === 2 || refuse('only protocol 2 is read'))], // PROTO
  [0x28, machine => machine.pushMark()], // MARK
  [0x4e, machine => machine.push(null)], // NONE
  [0x88, machine => machine.push(true)], // NEWTRUE
  [0x89, machine => machine.push(false)], // NEWFALSE
  [0x4a, machine => machine.push(machine.take(4).readInt32LE())], // BININT
  [0x4b, machine => machine.push(machine.byte())], // BININT1
  [0x4d, machine => machine.push(machine.take(2).readUInt16LE())], // BININT2
  [0x8a, machine => machine.push(wholeNumber(machine.take(machine.byte())))], // LONG1
  [0x58, machine => machine.push(machine.take(machine.take(4).readUInt32LE()).toString('utf8'))], // BINUNICODE
  [0x7d, machine => machine.push(new Map())], // EMPTY_DICT
  [0x5d, machine => machine.push([])], // EMPTY_LIST
  [0x29, machine => machine.push([])], // EMPTY_TUPLE
  [0x85, machine => machine.push([machine.pop()])], // TUPLE1
  [0x86, machine => machine.push([machine.pop(), machine.pop()].reverse())], // TUPLE2
  [0x74, machine => machine.push(machine.popToMark())], // TUPLE
  [0x61, append], // APPEND
  [0x65, appendAll], // APPENDS
  [0x73, machine => setItems(machine, [machine.pop(), machine.pop()].reverse())], // SETITEM
  [0x75, machine => setItems(machine, machine.popToMark())], // SETITEMS
  [0x71, machine => machine.memoise(machine.byte())], // BINPUT
  [0x72, machine => machine.memoise(machine.take(4).readUInt32LE())], // LONG_BINPUT
  [0x68, machine => machine.recall(machine.byte())], // BINGET
  [0x6a, machine => machine.recall(machine.take(4).readUInt32LE())], // LONG_BINGET
  [0x63, pushGlobal], // GLOBAL
  [0x52, reduce], // REDUCE
  [0x51, (machine, rules) => machine.push(rules.persistent(machine.pop()))], // BINPERSID
  [0x62, machine => void machine.pop()], // BUILD: the dictionary's _metadata, not needed
])

function append(machine: PickleMachine): void {
  const value = machine.pop()
  machine.topList().push(value)
}

function appendAll(machine: PickleMachine): void {
  const values = machine.popToMark()
  const list = machine.topList()
  for (const value of values) list.push(value)
}

function setItems(machine: PickleMachine, items: readonly unknown[]): void {
  const map = machine.topMap()
  for (let i = 0; i + 1 < items.length; i += 2) map.set(items[i], items[i + 1])
}

function pushGlobal(machine: PickleMachine, rules: PickleRules): void {
  const name = `${machine.line()}.${machine.line()}`
  if (!rules.globals.has(name)) refuse(`it asks for ${name.slice(0, 80)}`)
  machine.push(rules.globals.get(name))
}

function reduce(machine: PickleMachine): void {
  const parameters = machine.pop()
  const build = machine.pop()
  if (!(build instanceof PickleFunction) || !Array.isArray(parameters)) refuse('it calls what is no function')
  machine.push(build.call(parameters))
}

function wholeNumber(bytes: Buffer): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
}
