// Pages of a customer's site, bundled as a site's build does.
import { packages, published } from '../node/packages.mjs';

const { build } = published('esbuild');

/// The HTML of a page that runs this module. `window.events` collects what `note(name, ...details)` reports.
export async function pageWith(module) {
    const { outputFiles } = await build({
        stdin: { contents: `${beginning}\n${module}`, resolveDir: packages },
        bundle: true,
        write: false,
        outdir: packages,
        logLevel: 'error',
        define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
        loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl' },
        // The clients name these modules of Node.js, and do without them in a browser.
        plugins: [{
            name: 'modules of Node.js',
            setup: each => {
                each.onResolve({ filter: /^(crypto|util)$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
                each.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
            },
        }],
    });
    const text = ending => outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';
    return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">
<style>${text('.css')}</style></head>
<body><div id="root"></div><script>${text('.js').replaceAll('</script', '<\\/script')}</script></body></html>`;
}

const beginning = `
window.events = [];
const note = (name, ...details) => window.events.push({ name, details: JSON.parse(JSON.stringify(details)) });`;
