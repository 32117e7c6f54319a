/** `npm run icons`: draws the app's icons from public/icons/icon.svg. Run it when the drawing changes. */
import { readFileSync } from 'node:fs';
import { launchBrowser } from './browser';

const FOLDER = 'public/icons';
const drawing = readFileSync(`${FOLDER}/icon.svg`, 'utf8');
/** Without its background: a launcher cuts the maskable icon and colours the monochrome one. */
const lines = drawing.replace(/<rect[^>]*\/>/, '');

const ICONS = [
  { name: 'icon-192', size: 192, svg: drawing },
  { name: 'icon-512', size: 512, svg: drawing },
  { name: 'maskable-512', size: 512, svg: drawing.replace(' rx="112"', '') },
  { name: 'monochrome-512', size: 512, svg: lines.replace('#fbf8f2', '#ffffff') },
];

const browser = await launchBrowser();
for (const { name, size, svg } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
