// After the build: weighs the first load against its limit, then packs every asset beside itself.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip, gzipSync } from "node:zlib";

const LIMIT = 350 * 1024;
const PACKED = /\.(js|css|html|svg|json|webmanifest|txt)$/;
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8"));

/** All files a chunk needs before it runs: itself, what it imports, their styles. */
function needed(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const imported of chunk.imports ?? []) needed(imported, found);
  return found;
}

/** The heaviest way in: the entry, the home page, and one language's texts (with its fallback). */
function firstLoad() {
  const files = needed("index.html");
  needed("src/pages/home-page.tsx", files);
  for (const key of Object.keys(manifest)) {
    if (/src\/i18n\/(ru|en)\/(portal|problems|cldr\.gen)\.json$/.test(key)) needed(key, files);
  }
  return [...files];
}

const weight = (file) => gzipSync(readFileSync(dist + file)).length;
const total = firstLoad().reduce((sum, file) => sum + weight(file), 0);
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
if (total > LIMIT) {
  process.stderr.write(`The first load weighs ${kib(total)} gzip; the limit is ${kib(LIMIT)}.\n`);
  process.exit(1);
}

const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
  (file) => !file.startsWith(".vite") && PACKED.test(file) && statSync(dist + file).isFile(),
);

/** Writes a file's packed forms; the packing itself runs beside the others on all cores. */
async function pack(file) {
  const plain = readFileSync(dist + file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeFileSync(`${dist}${file}.br`, await promisify(brotliCompress)(plain, { params }));
  writeFileSync(`${dist}${file}.gz`, await promisify(gzip)(plain, { level: 9 }));
}
await Promise.all(files.map(pack));
rmSync(`${dist}.vite`, { recursive: true });
process.stdout.write(`First load ${kib(total)} gzip of ${kib(LIMIT)}; ${files.length} files packed.\n`);
