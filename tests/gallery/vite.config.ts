import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const exhibitFolder = process.env['GALLERY_EXHIBIT'] ?? join(root, 'resources/exhibit')

/** Answers /exhibit.json with the exhibit's files as written, read anew at each request. */
const exhibitAsJson = (): Plugin => ({
  name: 'exhibit-as-json',
  configureServer: (server) => {
    server.middlewares.use('/exhibit.json', (_request, response) => {
      const exhibit = parse(readFileSync(join(exhibitFolder, 'exhibit.yaml'), 'utf8'))
      const byId = new Map(
        readdirSync(join(exhibitFolder, 'sections')).map((file) => {
          const section = parse(readFileSync(join(exhibitFolder, 'sections', file), 'utf8'))
          return [section.id, section]
        }),
      )
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ ...exhibit, sections: exhibit.sections.map((id: string) => byId.get(id)) }))
    })
  },
})

export default defineConfig({
  root: import.meta.dirname,
  publicDir: exhibitFolder,
  plugins: [vue(), exhibitAsJson()],
  server: { fs: { allow: [root] }, host: '127.0.0.1' },
  cacheDir: join(root, 'node_modules/.cache/gallery'),
})
