// The emulator and the watcher under many launches: is one lost, is memory, and how fast is it beside other servers?
import { parseArgs } from 'node:util'
import { measureEmulator, measureWatcher } from './endurance.mjs'
import { printEndurance, printThroughput } from './report.mjs'
import { measureThroughput } from './throughput.mjs'

const { rounds: text } = parseArgs({ options: { rounds: { type: 'string', default: '4' } } }).values
const rounds = Number(text)

printThroughput(await measureThroughput(rounds))
const emulator = await measureEmulator(rounds)
printEndurance('The emulator on a port', emulator)
const watcher = await measureWatcher(rounds)
printEndurance('The watcher in the process that launches', watcher)
