// The least that a server of the same kind can do: it reads the body, and always answers the same.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { fixedAnswer, path } from '../subject.mjs'
import { answerQuestions } from './questions.mjs'

const app = new Hono().post(path, async (context) => {
  await context.req.text()
  return context.json(fixedAnswer)
})

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  answerQuestions({ url: `http://127.0.0.1:${port}`, token: 'any' }),
)
