/**
 * `npm run icons`: every icon of the app from the one drawing, `build/icon.svg`: PNGs for Linux and the window, an ICNS
 * for macOS, an ICO for Windows. The results are committed, so that nobody needs a browser to build the app.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** Apple's codes for PNGs in an ICNS: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const ICNS_TYPES = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

const HERE = import.meta.dirname;

async function draw(svg: string): Promise<ReadonlyMap<number, Buffer>> {
  const browser = await chromium.launch(
    process.platform === 'linux' ? { executablePath: await packaged.executablePath() } : {},
  );
  const drawn = new Map<number, Buffer>();
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

/** A header, then each picture behind its type and its length, all big-endian. */
function icns(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const entries = Object.entries(ICNS_TYPES).map(([type, size]) => {
    const png = drawn.get(size)!;
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    entries.reduce((total, { length }) => total + length, 8),
    4,
  );
  return Buffer.concat([head, ...entries]);
}

/** A directory of all pictures, then the pictures, all little-endian; PNGs are taken since Windows Vista. */
function ico(drawn: ReadonlyMap<number, Buffer>): Buffer {
  const pictures = ICO_SIZES.map((size) => ({ size, png: drawn.get(size)! }));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 256 is written as 0
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const drawn = await draw(readFileSync(join(HERE, 'icon.svg'), 'utf8'));
mkdirSync(join(HERE, 'icons'), { recursive: true });
for (const [size, png] of drawn) writeFileSync(join(HERE, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(HERE, 'icon.icns'), icns(drawn));
writeFileSync(join(HERE, 'icon.ico'), ico(drawn));
