import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appraise } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { repository } from './repository.js'

const file = (path: string) => readFileSync(join(repository, path), 'utf8')
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>述职评议</title><main></main>
<script src="/shuzhi-pingyi.global.js"></script><script type="module" src="/page.js"></script></html>`
const served: Record<string, string> = {
  '/': page,
  '/shuzhi-pingyi.global.js': file('dist/shuzhi-pingyi.global.js'),
  '/page.js': file('test/package/consumer/page.js'),
  '/town.json': file('test/package/consumer/town.json'),
}
const types: Record<string, string> = { '': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

let server: Server
let browser: Browser

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; connect-src 'self'")
    response.setHeader('content-type', types[extname(url)] ?? 'text/plain')
    response.statusCode = Object.hasOwn(served, url) ? 200 : 404
    response.end(served[url])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})
afterAll(async () => {
  await browser.close()
  server.close()
})

test('a page under a strict Content-Security-Policy appraises the same bytes, and breaks nothing of the policy', async () => {
  const tab = await browser.newPage()
  const errors: string[] = []
  tab.on('pageerror', (error) => errors.push(String(error)))
  const { port } = server.address() as AddressInfo
  await tab.goto(`http://127.0.0.1:${port}/`)
  await tab.waitForFunction('globalThis.told')
  const told = (await tab.evaluate('globalThis.told')) as Record<string, unknown>
  expect(errors).toEqual([])
  expect(told).toMatchObject({ before: 0, evaluated: false })
  const town = JSON.parse(file('test/package/consumer/town.json'))
  expect(told.appraisal).toBe(JSON.stringify(appraise(wudingRiver2023, town)))
  expect(await tab.textContent('main')).toContain('书记01')
})
