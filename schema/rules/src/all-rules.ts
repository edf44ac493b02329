import { addedFieldNullable } from './added-field-nullable.ts';
import { connectionShape } from './connection-shape.ts';
import { copiedClassKept } from './copied-class-kept.ts';
import { dataClassAgreed } from './data-class-agreed.ts';
import { dataClassKnown } from './data-class-known.ts';
import { dataClassPresent } from './data-class-present.ts';
import { deprecationDated } from './deprecation-dated.ts';
import { entityHasOneOwner } from './entity-has-one-owner.ts';
import { eventClassKept } from './event-class-kept.ts';
import { interfaceClassKept } from './interface-class-kept.ts';
import { labelsComposed } from './labels-composed.ts';
import { listSizeSaid } from './list-size-said.ts';
import { mutationShape } from './mutation-shape.ts';
import { refusedDirectives } from './refused-directives.ts';
import { requiresWithoutArguments } from './requires-without-arguments.ts';
import { rootFieldScope } from './root-field-scope.ts';
import type { Finding, SchemaRule, SubgraphFiles } from './schema-rule.ts';
import { sharedHeader } from './shared-header.ts';
import { sharedTypesOnce } from './shared-types-once.ts';
import { typesDescribed } from './types-described.ts';
import { unionKnownWhole } from './union-known-whole.ts';

/** Our conventions, those about protection first. GraphQL-ESLint (eslint.config.js) checks what it has rules for. */
export const SCHEMA_RULES: readonly SchemaRule[] = [
  dataClassPresent,
  dataClassKnown,
  dataClassAgreed,
  interfaceClassKept,
  copiedClassKept,
  eventClassKept,
  labelsComposed,
  rootFieldScope,
  refusedDirectives,
  sharedHeader,
  sharedTypesOnce,
  entityHasOneOwner,
  addedFieldNullable,
  requiresWithoutArguments,
  unionKnownWhole,
  mutationShape,
  connectionShape,
  listSizeSaid,
  typesDescribed,
  deprecationDated,
];

/** All findings of all rules, by file and line. */
export const checkSchema = (graph: readonly SubgraphFiles[]): (Finding & { rule: string })[] =>
  SCHEMA_RULES.flatMap((rule) => rule.check(graph).map((finding) => ({ ...finding, rule: rule.name }))).sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
