import { loadPeer } from './peers/peer.mjs'

// A process of its own for one peer: it does task after task, and is ended from outside when one does not come to an end.

const [file = ''] = process.argv.slice(2)
const peer = await loadPeer(file)

process.on('message', async (/** @type {{ task: string, input: any }} */ { task, input }) => {
  try {
    const { run } = await import(`./tasks/${task}.mjs`)
    process.send?.({ result: await run(peer, input) })
  } catch (error) {
    process.send?.({ error: String(error) })
  }
})
process.send?.({ result: 'ready' })
