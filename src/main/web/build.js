// Builds the interface into <outdir>: hashed files, manifest.json, and .br and .gz beside each text file.
// Does nothing when nothing changed: the install is remembered in node_modules, the build in <outdir>.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const outdir = resolve(process.argv[2] ?? stop('usage: node build.js <outdir>'))

checkNode()
const lock = hash(readFileSync(join(here, 'package-lock.json')))
install()
const inputs = hash(files(here).map(file => `${file} ${hash(readFileSync(join(here, file)))}`).join('\n'))
const stamp = join(outdir, '.inputs')
if (read(stamp) !== inputs) {
  await build()
  writeFileSync(stamp, inputs)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22
  if (!fits) stop(`Dypdykk needs Node 20.19, 22.12 or newer, and this is ${process.versions.node}: see https://nodejs.org/en/download`)
}

function install() {
  const stamp = join(here, 'node_modules', '.installed')
  if (read(stamp) === lock) return
  try {
    execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    })
  } catch (failure) {
    stop(whyNoInstall(failure))
  }
  writeFileSync(stamp, lock)
}

function whyNoInstall(failure) {
  if (failure.code === 'ENOENT') {
    return 'npm was not found: it comes with Node, see https://nodejs.org/en/download (Debian: apt-get install npm)'
  }
  const unreached = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/.exec(failure.stderr)
  return unreached
    ? `npm does not reach its registry (${unreached[0]}): the first build needs a network, or a proxy set by npm config set proxy`
    : `npm ci failed in src/main/web:\n${failure.stderr}`
}

async function build() {
  const { build } = await import('vite')
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const { output } = await build({
    root: here,
    configFile: false,
    logLevel: 'warn',
    base: '/',
    publicDir: false,
    build: {
      outDir: outdir,
      emptyOutDir: false,
      target: ['chrome111', 'firefox114', 'safari16.4'],
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: { site: join(here, 'site.js'), editor: join(here, 'editor.js') },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  })
  const manifest = { 'favicon.svg': icon() }
  for (const { fileName } of output) manifest[plain(fileName)] = `/${fileName}`
  for (const path of Object.values(manifest)) compress(join(outdir, path))
  fonts()
  writeFileSync(join(outdir, 'manifest.json'), JSON.stringify(manifest, null, 1) + '\n')
}

// Paper needs the font as it is, not packed for the web.
function fonts() {
  const family = join(here, 'node_modules', '@expo-google-fonts', 'inter')
  const cuts = { regular: '400Regular/Inter_400Regular', italic: '400Regular_Italic/Inter_400Regular_Italic', bold: '700Bold/Inter_700Bold' }
  mkdirSync(join(outdir, 'print'), { recursive: true })
  for (const [cut, file] of Object.entries(cuts)) copyFileSync(join(family, `${file}.ttf`), join(outdir, 'print', `inter-${cut}.ttf`))
}

function icon() {
  const drawing = readFileSync(join(here, 'favicon.svg'))
  const path = `/assets/favicon-${hash(drawing).slice(0, 8)}.svg`
  writeFileSync(join(outdir, path), drawing)
  return path
}

// `assets/site-3fa9c1d2.css` is known as site.css; there is one font.
function plain(fileName) {
  return fileName.endsWith('.woff2') ? 'inter.woff2' : fileName.replace(/^assets\/(.+)-[\w-]{8}(\.\w+)$/, '$1$2')
}

function compress(file) {
  if (!/\.(js|css|svg)$/.test(file) || !existsSync(file)) return
  const bytes = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(here, join(entry.parentPath ?? entry.path, entry.name)))
    .filter(file => !file.startsWith('node_modules'))
    .sort()
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex')
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
