/** One page that tells how to look at the graph in Neo4j Browser. What it lists comes from the schema and the queries. */
import { type GraphSchema, graphSchema, relationships, visibleNodes } from '../schema/graph.ts'
import { darker, textOn } from './colour.ts'
import type { Favourite } from './favourites.ts'

const plain = (text: string): string => text.replace(/[&<>"]/g, letter => `&#${letter.codePointAt(0)};`)

const CSS = `
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2rem }
code, pre { font: 14px/1.4 ui-monospace, monospace; background: #f3f3f3; border-radius: 4px }
code { padding: 0 .25em } pre { padding: .75em 1em; overflow-x: auto }
.legend { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; padding: 0; list-style: none }
.node { display: flex; align-items: center; justify-content: center; border-radius: 50%; border: 2px solid; font-size: 11px }
.edge { display: inline-block; width: 3rem; vertical-align: middle; margin-right: .5rem }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #ddd }`

const nodes = (schema: GraphSchema): string =>
  visibleNodes(schema)
    .map(
      ([label, { colour, size }]) =>
        `<li class="node" style="width:${size}px;height:${size}px;background:${colour};color:${textOn(colour)};border-color:${darker(colour)}">${label}</li>`,
    )
    .join('\n')

const edges = (schema: GraphSchema): string =>
  relationships(schema)
    .filter(([, { hidden }]) => !hidden)
    .map(
      ([type, { look, from, to }]) =>
        `<tr><td><span class="edge" style="border-top:${look.width + 1}px solid ${look.colour}"></span>${type}</td><td>${from.join(', ')}</td><td>${to.join(', ')}</td></tr>`,
    )
    .join('\n')

const list = (all: Favourite[], folder: string): string =>
  all
    .filter(({ path }) => path.startsWith(`ketnoi/${folder}/`))
    .map(({ title, description }) => `<tr><td>${plain(title)}</td><td>${plain(description)}</td></tr>`)
    .join('\n')

/** @returns a page that needs no other file; the same for the same schema and queries */
export const guide = (all: Favourite[], schema: GraphSchema = graphSchema()): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ketnoi in Neo4j Browser</title>
<style>${CSS}
</style>
<h1>ketnoi in Neo4j Browser</h1>
<p>Build the graph in Neo4j (<code>ketnoi build tin/ --graph neo4j://localhost</code>), open Neo4j Browser
(<code>http://localhost:7474/browser/</code> for a server on your machine) and connect.</p>

<h2>Load the style and the favourites</h2>
<p>In Neo4j Browser, drag the two files from the folder of this page onto the window, one after the other:</p>
<ol>
<li><code>style.grass</code>: the colours, sizes and captions. It takes the place of the style that was there;
<code>:style reset</code> brings back Browser's own.</li>
<li><code>queries.zip</code>: the favourites, below the star on the left, in <code>ketnoi/graphs</code> and
<code>ketnoi/tables</code>. Dropped twice, they are there twice: take out the old folders first.</li>
</ol>
<p>In the newer Query tool: the panel <em>Cypher</em> on the left, <em>Import saved Cypher</em>, choose
<code>queries.zip</code>. It may have no button for a style; then click a label beside the graph and give it the colour
and the caption of the list below.</p>

<h2>Start from a name</h2>
<p>Click the star, open <code>ketnoi/graphs</code> and click <em>Find a name</em>. It comes into the editor, with the
words to look for in the first lines:</p>
<pre>WITH 'dien bien' AS words // with or without diacritics</pre>
<p>Write your own between the quotes and run it (the blue arrow, or Ctrl+Enter). What you type without diacritics finds
any (<code>hung</code> finds Hùng and Hưng), what you type with them finds just that (<code>Hùng</code> only Hùng). Drag
the nodes; double-click one to see all that it is linked with, also the articles that name it. What comes in a colour that
is not in the list below is for ketnoi's own use.</p>
<p>Names are looked up in the index <code>ketnoi_names</code>, which ketnoi makes when it opens the graph to write.</p>

<h2>Ask</h2>
<p>Every favourite runs as it is, with an example. The values are in the lines after <code>WITH</code>, each with what it
means behind it: a name with or without diacritics (<code>'Quân khu 2'</code>, <code>'quan khu 2'</code>) or an id, a day
such as <code>'2023-06-21'</code>, <code>'2023-06'</code> or <code>'2023'</code>, and <code>null</code> for none. When a
name fits several, the one that has just this name is taken, else the shortest; if that is not the one you mean, write its
id, which the table of <em>Find a name</em> tells.</p>
<p>Browser draws also the relationships between the nodes of an answer that the answer does not hold. To see the answer
alone, switch off <em>Connect result nodes</em> in the settings.</p>

<h3>As a graph</h3>
<table>
${list(all, 'graphs')}
</table>

<h3>As a table</h3>
<table>
${list(all, 'tables')}
</table>

<h2>What the colours mean</h2>
<ul class="legend">
${nodes(schema)}
</ul>
<table>
<tr><th>relationship</th><th>from</th><th>to</th></tr>
${edges(schema)}
</table>
<p>Click a node or a relationship to read its properties: <code>sources</code> tells how many articles say so,
<code>first</code> and <code>last</code> on which days. The favourite <em>The sentences behind a link</em> shows the
sentences.</p>
</html>
`
