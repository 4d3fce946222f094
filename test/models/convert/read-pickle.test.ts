import { describe, expect, it } from 'vitest'
import { PickleFunction } from '../../../src/models/convert/pickle-machine.js'
import { type PickleRules, readPickle } from '../../../src/models/convert/read-pickle.js'
import { pickle } from './support/checkpoint-writer.js'

const called: unknown[] = []
const rules: PickleRules = {
  globals: new Map([['shop.note', new PickleFunction(parameters => called.push(...parameters))]]),
  persistent: id => ({ id }),
}
const read = (bytes: Buffer) => readPickle(bytes, 0, rules).value
const corrupt = expect.objectContaining({ code: 'MODEL_CORRUPT' })

describe('the restricted pickle reader', () => {
  it('reads dictionaries, lists, tuples, texts, numbers and booleans', () => {
    const bytes = pickle.document(
      pickle.dictionary([
        [pickle.text('list'), pickle.list(pickle.number(-7), pickle.yes, pickle.none)],
        [pickle.text('tuple'), pickle.tuple(pickle.text('α'), pickle.number(2))],
      ]),
    )
    expect(read(bytes)).toEqual(
      new Map<string, unknown>([
        ['list', [-7, true, null]],
        ['tuple', ['α', 2]],
      ]),
    )
  })

  it('says where the next pickle begins', () => {
    const first = pickle.document(pickle.number(1))
    expect(readPickle(Buffer.concat([first, pickle.document(pickle.number(2))]), first.length, rules)).toEqual({
      value: 2,
      end: 2 * first.length,
    })
  })

  it('remembers values in slots', () => {
    const bytes = pickle.document(pickle.text('x'), Buffer.from('q\x05'), Buffer.from('h\x05'), Buffer.from('\x86', 'latin1'))
    expect(read(bytes)).toEqual(['x', 'x'])
  })

  it('calls only what it was allowed to call', () => {
    called.length = 0
    read(pickle.document(pickle.call(pickle.global('shop', 'note'), pickle.tuple(pickle.number(3)))))
    expect(called).toEqual([3])
  })

  it.each([
    ['os', 'system'],
    ['posix', 'system'],
    ['builtins', 'eval'],
    ['builtins', 'getattr'],
    ['subprocess', 'Popen'],
    ['__builtin__', 'exec'],
    ['shop', 'constructor'],
    ['', ''],
  ])('refuses %s.%s', (module, name) => {
    const bytes = pickle.document(pickle.call(pickle.global(module, name), pickle.tuple(pickle.text('touch /tmp/owned'))))
    expect(() => read(bytes)).toThrow(corrupt)
    expect(() => read(bytes)).toThrow(/asks for/)
  })

  it('refuses to call a value', () => {
    expect(() => read(pickle.document(pickle.call(pickle.text('note'), pickle.tuple())))).toThrow(/no function/)
  })

  it.each([
    ['INST', 'i'],
    ['OBJ', 'o'],
    ['NEWOBJ', '\x81'],
    ['STACK_GLOBAL', '\x93'],
    ['EXT1', '\x82'],
    ['PERSID', 'P'],
    ['FRAME', '\x95'],
  ])('refuses the opcode %s', (_name, opcode) => {
    expect(() => read(pickle.document(Buffer.from(opcode, 'latin1')))).toThrow(/opcode/)
  })

  it('refuses other protocols', () => {
    expect(() => read(Buffer.from([0x80, 4, 0x4e, 0x2e]))).toThrow(/protocol 2/)
  })

  it('refuses a pickle that ends early, wherever it ends', () => {
    const whole = pickle.document(pickle.dictionary([[pickle.text('key'), pickle.tuple(pickle.number(1), pickle.global('shop', 'note'))]]))
    for (let length = 0; length < whole.length; length++) expect(() => read(whole.subarray(0, length))).toThrow(corrupt)
  })

  it.each([
    ['an empty stack', '.'],
    ['a missing mark', 't'],
    ['an empty slot', 'h\x07.'],
    ['appending to a number', 'K\x01K\x02a.'],
    ['a key of a number', 'K\x01K\x02K\x03s.'],
  ])('refuses %s', (_name, body) => {
    expect(() => read(Buffer.concat([Buffer.from([0x80, 2]), Buffer.from(body, 'latin1')]))).toThrow(corrupt)
  })

  it('reads a text that claims to be longer than the file as a broken one', () => {
    expect(() => read(Buffer.from('\x80\x02X\xff\xff\xff\x7fabc.', 'latin1'))).toThrow(corrupt)
  })
})
