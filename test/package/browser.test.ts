import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportHtml } from '../../src/files/index.js'
import { appraise } from '../../src/index.js'
import { wudingRiver2023 } from '../../src/policies/index.js'
import { evil, evilCase, evilPolicy } from '../files/report/evil.js'
import { smallCase } from '../files/write/smallCase.js'
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

/** Opens a report from disk and tells everything that a page may do wrong. */
const open = async (html: string, width: number, colorScheme: 'light' | 'dark') => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const path = join(folder, 'report.html')
  writeFileSync(path, html)
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  try {
    const tab = await context.newPage()
    const said: string[] = []
    const asked: string[] = []
    tab.on('pageerror', (error) => said.push(String(error)))
    tab.on('console', (message) => said.push(message.text()))
    tab.on('dialog', (dialog) => said.push(dialog.message()))
    tab.on('request', (request) => asked.push(request.url()))
    await tab.addInitScript(
      "globalThis.broken = []; document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective + ' ' + event.blockedURI))",
    )
    const address = String(pathToFileURL(path))
    await tab.goto(address)
    const found = await tab.evaluate(`({
      broken,
      pwned: typeof globalThis.pwned,
      scripts: document.scripts.length,
      overflow: document.documentElement.scrollWidth - innerWidth,
      text: document.body.innerText,
      drawn: [...document.querySelectorAll('svg')].map((one) => one.getBoundingClientRect().height > 40),
      ground: getComputedStyle(document.body).backgroundColor,
    })`)
    const paper = await tab.pdf({ preferCSSPageSize: true })
    return {
      said,
      others: asked.filter((one) => one !== address),
      paper: paper.length,
      ...(found as { drawn: boolean[]; text: string }),
    }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true })
  }
}

test.each([
  [390, 'light', 'rgb(255, 255, 255)'],
  [1024, 'dark', 'rgb(20, 24, 29)'],
] as const)(
  'report.html opens from disk at %i pixels, %s, asks for nothing, breaks no rule of its own, and fits',
  async (width, scheme, ground) => {
    const html = await reportHtml(appraise(wudingRiver2023, smallCase), wudingRiver2023, smallCase)
    const found = await open(html, width, scheme)
    expect(found).toMatchObject({ said: [], others: [], broken: [], scripts: 0, overflow: 0, ground })
    expect(found.drawn).toEqual(Array.from({ length: 6 }, () => true))
    // Patterns would print as bitmaps, many times as large.
    expect(found.paper).toBeGreaterThan(10_000)
    expect(found.paper).toBeLessThan(1_000_000)
  },
)

test('report.html shows markup of the input as text, and runs none of it', async () => {
  const [policy, caseFile] = [evilPolicy(wudingRiver2023), evilCase(smallCase)]
  const html = await reportHtml(appraise(policy, caseFile), policy, caseFile, { today: '2024-04-01' })
  const found = await open(html, 1024, 'light')
  expect(found).toMatchObject({ said: [], others: [], broken: [], scripts: 0, pwned: 'undefined' })
  expect(found.text).toContain(`书记01${evil}`)
})
