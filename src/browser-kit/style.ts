/**
 * The look of the graph as GraSS, the style sheets of Neo4j Browser. Browser's reader knows no comments, and neither
 * quotes, `;` nor `:` inside a value.
 */
import { type GraphSchema, graphSchema, relationships, visibleNodes } from '../schema/graph.ts'
import { darker, textOn } from './colour.ts'

const INK = '#333333'

const rule = (selector: string, values: { [name: string]: string | number }): string =>
  `${selector} {\n${Object.entries(values)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`

/** @returns the text of a `.grass` file; the same for the same schema */
export const grass = (schema: GraphSchema = graphSchema()): string => {
  const nodes = visibleNodes(schema).map(([label, { colour, size, caption }]) =>
    rule(`node.${label}`, {
      color: colour,
      'border-color': darker(colour),
      'border-width': '2px',
      'text-color-internal': textOn(colour),
      diameter: `${size}px`,
      'font-size': '10px',
      caption: `"{${caption}}"`,
    }),
  )
  const edges = relationships(schema)
    .filter(([, { hidden }]) => !hidden)
    .map(([type, { look }]) =>
      rule(`relationship.${type}`, {
        color: look.colour,
        'shaft-width': `${look.width}px`,
        'font-size': '8px',
        padding: '3px',
        'text-color-external': INK,
        'text-color-internal': textOn(look.colour),
        caption: look.caption ? `"{${look.caption}}"` : '"<type>"',
      }),
    )
  return [...nodes, ...edges].join('')
}
