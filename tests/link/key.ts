import { NO_DECISIONS } from '../../src/link/decisions.ts'
import { fixedId, type Named, namedIn } from '../../src/link/identity.ts'
import type { Entity, Record } from '../../src/types.ts'

/** The node of a body or place of a record. */
export const entityKey = (entity: Entity, record: Record): string =>
  fixedId(namedIn(record, NO_DECISIONS).get(entity.id) as Named, entity.name, record.id, NO_DECISIONS)
